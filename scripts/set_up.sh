# Sourced by ./counter and ./check: system packages, then a Python environment from the lock files. POSIX sh.
# shellcheck shell=sh disable=SC2034 # its variables are for those who source it

LC_ALL=C.UTF-8
export LC_ALL
began=$(date +%s)

# What Qt needs for a window on X, fonts with the rare characters of names, and printing.
SYSTEM_WINDOW="python3 python3-venv libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxcb-cursor0
    libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxkbcommon-x11-0 libcups2 cups-client
    fonts-noto-cjk"
# What the tests drive the window with.
SYSTEM_TESTS="xvfb xauth xdotool"

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# step NAME COMMAND...: run one check, say how long it took, stop at the first that fails
step() {
    name=$1
    shift
    from=$(date +%s)
    say "== $name"
    if ! "$@"; then
        fail "== $name failed after $(($(date +%s) - from)) s"
    fi
    say "== $name: $(($(date +%s) - from)) s"
}

# set_up_system "PACKAGES": install those Debian packages that are missing
set_up_system() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "This is no Debian-like system; these packages, or their like, have to be there: $1"
        return
    fi
    missing=""
    for package in $1; do
        if [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" != "install ok installed" ]; then
            missing="$missing $package"
        fi
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo"
    elif command -v sudo >/dev/null 2>&1 && [ -t 0 ]; then
        as_root="sudo"
        say "Some system packages are missing; installing them needs your password."
    else
        fail "These system packages are missing, and this user may not install them. Ask an administrator to run
  apt-get install --no-install-recommends$missing
and start this again."
    fi
    say "Installing system packages:$missing"
    apt_get() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@"; }
    # shellcheck disable=SC2086 # one word a package
    if ! { apt_get update && apt_get install -y --no-install-recommends $missing >/dev/null; }; then
        fail "The system packages could not be installed (see above). Check the network and the package sources, then
start this again; what was installed so far stays."
    fi
}

# set_up_python runtime|dev: an environment with exactly the locked packages, and the project itself in it
set_up_python() {
    python=$(find_python) || fail "Python 3.11, 3.12 or 3.13 is needed and was not found."
    # the development environment holds all that the program needs, too
    if is_fresh dev || is_fresh "$1"; then
        return
    fi
    say "Setting up Python packages in .venv (once) ..."
    # a half-made environment, or one whose folder was moved, is made anew
    if [ "$(cat .venv/stamp-place 2>/dev/null)" != "$(pwd)" ]; then
        rm -rf .venv
        "$python" -m venv .venv || fail "Python could not make an environment. On Debian: apt-get install python3-venv"
        pwd >.venv/stamp-place
    fi
    for list in build "$1" models; do
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
            -r "requirements/$list.txt" ||
            fail "The Python packages could not be installed (see above). Check the network, then start this again."
    done
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
        fail "The project could not be installed into .venv (see above)."
    fingerprint "$1" >".venv/stamp-$1"
}

# what an environment of that kind is made from: when this changes, it is made anew
fingerprint() {
    "$python" -c 'import sys; print(sys.version)'
    pwd
    cat "requirements/$1.txt" requirements/models.txt requirements/build.txt pyproject.toml | cksum
}

is_fresh() {
    [ -f ".venv/stamp-$1" ] && [ "$(cat ".venv/stamp-$1")" = "$(fingerprint "$1")" ]
}

find_python() {
    for candidate in python3.11 python3.12 python3.13 python3; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}
