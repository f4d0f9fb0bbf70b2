# How much memory Java may use; sourced by ./onrecord.

# A server begins with a heap of this many megabytes, and Java refuses to start one that may use less.
least_heap=64
# More is a slip of the hand, and Java would refuse it in words of its own.
most_heap=1024

kilobytes() { # of an amount $1 as Java reads it, such as 512m, or nothing where it is none
    amount=${1%[kKmMgG]}
    # thirteen digits and a g are more than the shell can reckon with
    case $amount in '' | *[!0-9]* | ?????????????*) return 0 ;; esac
    # the shell takes a number with a 0 in front for an octal one
    while [ "$amount" != "${amount#0}" ]; do
        amount=${amount#0}
    done
    amount=${amount:-0}
    case $1 in
        *[kK]) echo "$amount" ;;
        *[mM]) echo $((amount * 1024)) ;;
        *[gG]) echo $((amount * 1048576)) ;;
        *) echo $((amount / 1024)) ;;
    esac
}

choose_heap() { # sets $heap, or says in one sentence what ONRECORD_HEAP may be and ends
    heap=${ONRECORD_HEAP:-512m}
    size=$(kilobytes "$heap")
    if [ "${size:-0}" -lt $((least_heap * 1024)) ] || [ "$size" -gt $((most_heap * 1048576)) ]; then
        die "ONRECORD_HEAP is no memory that OnRecord can run with: $heap; give a whole number with m or g behind it, ${least_heap}m at least and ${most_heap}g at most, such as 512m or 2g."
    fi
}
