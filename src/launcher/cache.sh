# Start-up caches; sourced by ./onrecord. Uses $home, $program, $jar and $JDK.
#
# Java 25 starts in half the time from an ahead-of-time cache: classes as they are once loaded and linked, and what a trial
# run showed about them. Java 21 to 24 have an archive of classes, which helps the server alone. A cache fits one JDK and one
# build, so it is made here and not shipped: at the first start that finds none. Java goes on without a word where one does
# not fit after all.

# Lucene could use vector instructions by the module jdk.incubator.vector. With a module added, Java takes no module graph from
# a cache, and so the program runs without it; its tests, benchmarks and releases do too.

# The trial runs: what each kind of command runs with, and what it is tried with.
flags() { # of the kind of command $1
    case $1 in
        # the answer is there before a second compiler or more threads for the heap would pay
        # the cache stays at its address, and what reflection calls once or twice gets no code of its own
        ask | tell)
            echo '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.reflect.useNativeAccessorOnly=true' \
                '-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0'
            ;;
        # taking in is many small steps, each soon compiled: with less inlined into one another, a run spends a fifth less on
        # compiling, and one over links half as much
        index) echo '-XX:InlineSmallCode=800 -XX:FreqInlineSize=80 -XX:+UseParallelGC' ;;
        # a server spends two fifths less: in its first minutes it answers a fifth more searches, and the slowest ones wait half
        # as long
        # its heap begins small whatever memory the machine has, grows with what it holds, half of it for new objects, and shrinks
        serve)
            echo '-XX:InlineSmallCode=1200 -XX:FreqInlineSize=150' \
                '-XX:+UseSerialGC -Xms64m -XX:NewRatio=1 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40'
            ;;
        *) echo '-XX:+UseParallelGC' ;;
    esac
}

kind() { # which kind of command $1 is
    case ${1:-} in
        index | extract | links) echo index ;;
        serve) echo serve ;;
        batch | check | export | mcp) echo long ;;
        # what says something of the program alone does not wait for caches
        '' | -* | help | completion | manual) echo tell ;;
        *) echo ask ;;
    esac
}

# The folder of the caches: the program's own, or the user's where that is read-only; nothing where neither can be written.
cache_folder() {
    for folder in "${ONRECORD_CACHE:-$program}" "${XDG_CACHE_HOME:-${HOME:-/nowhere}/.cache}/onrecord"; do
        if { [ -d "$folder" ] || mkdir -p "$folder" 2> /dev/null; } && [ -w "$folder" ]; then
            printf '%s' "$folder"
            return
        fi
    done
}

# Sets $options for a command of kind $1, and $cached to the option that names its cache; makes the caches where they are missing.
java_options() {
    options="$(flags "$1") -Xlog:disable"
    cached=
    version=$(java_version "$JDK")
    caches=$(cache_folder)
    if [ "${version:-0}" -lt 21 ] || [ -z "$caches" ]; then
        return
    fi
    # a cache belongs to a place, a build and a JDK; one that is empty could not be made and is not tried again
    key=$(printf '%s' "$program $(wc -c < "$jar") $(cat "$JDK/release")" | cksum)
    key=${key%% *}
    last=$caches/serve-$key.cache
    if [ "$1" != tell ] && { [ ! -f "$last" ] || [ "$jar" -nt "$last" ]; }; then
        make_caches
    fi
    case $1 in long | tell) cache=$caches/ask-$key.cache ;; *) cache=$caches/$1-$key.cache ;; esac
    [ -s "$cache" ] || cache=$caches/serve-$key.cache
    if [ ! -s "$cache" ]; then
        return
    elif [ "$version" -ge 25 ]; then
        cached=-XX:AOTCache=$cache
    else
        cached=-XX:SharedArchiveFile=$cache
    fi
}

# Whoever comes first makes them; who comes meanwhile goes on without.
make_caches() {
    if command -v flock > /dev/null; then
        (flock -n 9 && make_them) 9> "$caches/cache.lock" || true
    else
        make_them || true
    fi
}

make_them() {
    scratch=$(mktemp -d) || return 0
    echo "Preparing quick starts with this JDK, once; this takes half a minute ..." >&2
    (exec 9>&- && try_all) > /dev/null 2>&1 &
    wait_telling $! trial || true
    # caches of builds and JDKs that are gone
    find "$caches" -maxdepth 1 -name '*-*.cache' ! -name "*-$key.cache" -mtime +30 -exec rm -f {} + 2> /dev/null || true
    for name in index ask serve; do
        [ -f "$scratch/$name.cache" ] || : > "$scratch/$name.cache"
        # a file that is being written elsewhere in the folder never has the name of a finished one
        cp "$scratch/$name.cache" "$caches/.$name-$$.cache" && mv -f "$caches/.$name-$$.cache" "$caches/$name-$key.cache" ||
            rm -f "$caches/.$name-$$.cache"
    done
    rm -rf "$scratch"
}

trial() {
    cat "$scratch/at"
}

# Takes in the samples, searches them, and serves them until the server has warmed up.
try_all() {
    trap 'kill "$(cat "$scratch/pid")" 2> /dev/null; exit 1' TERM
    echo 'taking in the samples' > "$scratch/at"
    try index index "$home/seeds" --index "$scratch/archive"
    if [ "$version" -ge 25 ]; then
        echo 'searching them' > "$scratch/at"
        try ask search 'said OR news' --index "$scratch/archive"
    fi
    echo 'serving them' > "$scratch/at"
    try serve serve --index "$scratch/archive" --port 0 > "$scratch/said" &
    server=$!
    tries=0
    while kill -0 $server 2> /dev/null && [ $tries -lt 150 ] && ! grep -q 'http://' "$scratch/said"; do
        sleep 0.2
        tries=$((tries + 1))
    done
    # its warm-up asks searches of all kinds
    sleep 3
    kill "$(cat "$scratch/pid")" 2> /dev/null || true
    wait $server 2> /dev/null || true
}

try() { # a trial run of kind $1 with the rest as its command, which leaves the kind's cache
    name=$1
    shift
    record=
    if [ "$version" -ge 25 ]; then
        record=-XX:AOTCacheOutput=$scratch/$name.cache
    elif [ "$name" = serve ]; then
        record=-XX:ArchiveClassesAtExit=$scratch/$name.cache
    fi
    # shellcheck disable=SC2046,SC2086 # options, or none
    sh -c 'echo $$ > "$0/pid"; exec "$@"' "$scratch" "$JDK/bin/java" ${record:+"$record"} $(flags "$name") -Xlog:disable -Xmx512m \
        -Donrecord.home="$home" -jar "$jar" "$@" || true
}
