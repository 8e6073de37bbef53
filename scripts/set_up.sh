# Sourced by ./counter and ./check: system packages, then a Python environment from the lock files. POSIX sh.
# shellcheck shell=sh disable=SC2034 # its variables are for those who source it

began=$(date +%s)

# What Qt needs for a window on X, fonts with the rare characters of names, and printing.
SYSTEM_WINDOW="python3 python3-venv libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxcb-cursor0
    libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxkbcommon-x11-0 libcups2 cups-client
    fonts-noto-cjk"
# A screen, someone who looks at it, a keyring and a browser for the tests.
SYSTEM_TESTS="xvfb xdotool dbus-daemon gnome-keyring at-spi2-core python3-pyatspi chromium chromium-driver
    chromium-sandbox"

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# step NAME COMMAND...: run one check, keep the time it took for the summary, stop at the first that fails
summary=""
step() {
    name=$1
    shift
    from=$(date +%s)
    say "== $name"
    "$@" || fail "== $name: failed after $(($(date +%s) - from)) s. $summary"
    summary="$summary$name $(($(date +%s) - from)) s, "
}

# use_utf8: names are Chinese; a session without a UTF-8 locale gets one
use_utf8() {
    case $(locale charmap 2>/dev/null) in
    UTF-8) ;;
    *)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
    esac
}

# set_up_system "PACKAGES": install those Debian packages that are missing
set_up_system() {
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        [ -d .venv ] || say "This system has no apt-get. What these Debian packages hold has to be installed by hand: $1"
        return 0
    fi
    missing=$(missing_packages "$1")
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
    # shellcheck disable=SC2086 # one word a package
    if ! { heal_dpkg && apt_get update && apt_get install -y --no-install-recommends $missing >/dev/null; }; then
        fail "The system packages could not be installed (see above). Check the network and the package sources, then
start this again; what was installed so far stays."
    fi
}

# newer systems call some libraries by the same name with t64 at its end
missing_packages() {
    for package in $1; do
        is_installed "$package" || is_installed "${package}t64" || printf ' %s' "$package"
    done
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

apt_get() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@"; }

# an installation that was cut short leaves dpkg refusing everything until this is done
heal_dpkg() { $as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a >/dev/null; }

# set_up_python runtime|dev: an environment with exactly the locked packages, and the project itself in it
set_up_python() {
    python=$(find_python) || fail "Python 3.11, 3.12 or 3.13 is needed, and none was found. Install one, then start this again."
    place=$(pwd && "$python" -c 'import sys; print(sys.version)')
    # the development environment holds all that the program needs, too
    if is_fresh dev || is_fresh "$1"; then
        return
    fi
    say "Setting up Python packages in .venv (once) ..."
    # one that was left half-made, was moved, or is of another Python is made anew
    if [ "$(cat .venv/stamp-place 2>/dev/null)" != "$place" ]; then
        rm -rf .venv
        "$python" -m venv .venv || fail "$python could not make .venv. It needs its modules venv and ensurepip
(on Debian the package python3-venv) and space on the disk. Then start this again."
        printf '%s\n' "$place" >.venv/stamp-place
    fi
    rm -f .venv/stamp-dev .venv/stamp-runtime
    for list in build "$1" models; do
        pip_install --require-hashes -r "requirements/$list.txt" ||
            fail "The Python packages could not be installed (see above). Check the network, then start this again; what
was fetched so far is kept. Ready-made packages exist for x86-64 and, except on old systems, aarch64."
    done
    pip_install --no-build-isolation --editable . || fail "The project could not be installed into .venv (see above)."
    fingerprint "$1" >".venv/stamp-$1"
}

pip_install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps "$@"; }

# what an environment of that kind is made from: when this changes, it is made anew
fingerprint() {
    printf '%s\n' "$place"
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
