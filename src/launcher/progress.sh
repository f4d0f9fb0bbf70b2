# Waits for long work and tells of it; sourced by ./onrecord.

wait_telling() { # waits for process $1; every 5 seconds a line tells what command $2 says it is at. Ends as the process does.
    # shellcheck disable=SC2064 # the process of now
    trap "kill $1 2> /dev/null; exit 130" INT TERM
    seconds=0
    while kill -0 "$1" 2> /dev/null; do
        sleep 1
        seconds=$((seconds + 1))
        if [ $((seconds % 5)) = 0 ] && kill -0 "$1" 2> /dev/null; then
            echo "  $seconds s: $($2)" >&2
        fi
    done
    trap - INT TERM
    wait "$1"
}
