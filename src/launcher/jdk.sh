# Finds the newest JDK of 21 or more on this machine; sourced by ./onrecord and ./check.
# A JDK says its version in the file `release`, so none has to be started to be asked.

jdk_version() { # the major version of the JDK in folder $1, or nothing
    [ ! -x "$1/bin/javac" ] || java_version "$1"
}

java_version() { # the major version of the Java in folder $1, or nothing
    [ -x "$1/bin/java" ] && [ -f "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

newest_jdk() { # of the folders given the JDK with the highest version, 21 at least, or nothing
    best= best_version=20
    for folder in "$@"; do
        version=$(jdk_version "$folder")
        if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
            best=$folder best_version=$version
        fi
    done
    printf '%s' "$best"
}

jdk_on_path() { # the JDK that the command `javac` belongs to, or nothing
    javac=$(command -v javac) || return 0
    while [ -L "$javac" ]; do
        link=$(readlink "$javac")
        case $link in
            /*) javac=$link ;;
            *) javac=${javac%/*}/$link ;;
        esac
    done
    printf '%s' "${javac%/bin/javac}"
}

find_jdk() { # sets JDK and JAVA_HOME, or says in one sentence what to install and ends
    if [ -n "${ONRECORD_JDK:-}" ]; then
        JDK=$(newest_jdk "$ONRECORD_JDK")
        [ -n "$JDK" ] || die "ONRECORD_JDK names $ONRECORD_JDK, which is no JDK 21 or newer."
    else
        JDK=$(newest_jdk "${JAVA_HOME:-}" "$(jdk_on_path)" /usr/lib/jvm/* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home)
        [ -n "$JDK" ] || die "OnRecord needs a JDK 21 or newer and found none: install one (for example Temurin 25), or name it with ONRECORD_JDK=/its/folder."
    fi
    # Maven runs on it too: the formatter parses the sources with the compiler of the JDK it runs on
    export JAVA_HOME="$JDK"
}

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

need_maven() {
    command -v mvn > /dev/null || die "OnRecord is built with Maven and found no 'mvn': install Maven 3.8 or newer."
}
