# Builds OnRecord from its sources where it is not built yet; sourced by ./onrecord in a checkout. Uses $home, $program and $jar.

# Only a finished build leaves the jar, and a change of the sources makes it older than them.
stale() {
    [ ! -f "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" -print | head -n 1)" ]
}

# The commit that is built, marked where the files differ from it; nothing outside of a repository.
commit() {
    [ ! -e "$home/.git" ] || git -C "$home" describe --always --dirty --abbrev=12 --exclude '*' 2> /dev/null || true
}

# What Maven is at, by its own words in $log.
step() {
    case $(sed -n 's/.*--- \([a-z-]*\)[:0-9.]*:\([a-z-]*\) .*/\1/p' "$log" | tail -n 1) in
        *compiler*) echo "compiling" ;;
        *jar* | *dependency*) echo "packing" ;;
        *)
            fetched=$(grep -c 'Downloaded from' "$log" || true)
            if [ "$fetched" = 0 ]; then
                echo "making ready"
            else
                echo "fetching what OnRecord is built with, $fetched files so far"
            fi
            ;;
    esac
}

build() {
    need_maven
    log=$program/build.log
    echo "Building OnRecord; the first time this takes a few minutes ..." >&2
    (cd "$home" && exec mvn -B -Pfast -Dmaven.test.skip=true -Dcommit="$(commit)" package) > "$log" 2>&1 &
    if ! wait_telling $! step; then
        sed -n 's/^\[ERROR\] \{0,1\}//p' "$log" | sed '/^$/d' | head -n 20 >&2
        die "OnRecord could not be built; Maven's reasons stand above, all it said in $log"
    fi
    touch "$jar"
}

build_where_stale() {
    mkdir -p "$program"
    if ! stale; then
        return
    elif command -v flock > /dev/null; then
        (flock 9 && if stale; then build; fi) 9> "$program/build.lock" || exit 1
    else
        build
    fi
}
