# shellcheck shell=bash
# Common ground of the scripts; sourced, not run. Sets where things lie and how a script speaks to the one who runs it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1

cache=${XDG_CACHE_HOME:-$HOME/.cache}/lykta
tools=$cache/tools
# shellcheck disable=SC2034 # for the scripts that source this one
site=$root/.build/site
logs=$root/.build/log
wasm_target=wasm32-unknown-unknown

# One target folder for every checkout of this user: a clean clone does not pay for the dependencies again.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}
export PATH="$PATH:$tools/bin"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

mkdir -p "$tools" "$logs" "$CARGO_TARGET_DIR"

say() { printf '%s\n' "· $*"; }
fail() { printf '%s\n' "✗ $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || fail "$1 is missing. $2"; }

# Runs a command as the administrator: directly, or through sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "This needs an administrator and there is no sudo. Run as root: $*"
  fi
}

# logged LOG COMMAND…: all output to the log. Call it on a line of its own between `set +e` and `set -e` and read $?:
# inside a condition bash would let a function run on after its first failure.
logged() (
  log=$1
  shift
  set -e
  "$@" >"$log" 2>&1
)

# timed WHAT COMMAND…: runs it, tells how long it took, and ends the script with the end of the log if it fails.
timed() {
  local what=$1 log code start=$SECONDS
  shift
  log=$logs/${what//[^A-Za-z0-9._-]/-}.log
  say "$what …"
  set +e
  logged "$log" "$@"
  code=$?
  set -e
  if [ "$code" = 0 ]; then
    say "$what: done in $((SECONDS - start)) s"
  else
    tail -n 30 "$log" >&2
    fail "$what failed after $((SECONDS - start)) s; all of it: $log"
  fi
}

# digest PATH…: one hash over the names and contents of files and folders, installed packages left out.
digest() {
  find "$@" -name node_modules -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# unchanged STAMP DIGEST: whether the step that leaves this stamp has already been done with these inputs.
unchanged() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

wasm_bindgen_version() { awk -F'"' '/^name = "wasm-bindgen"$/ { getline; print $2 }' Cargo.lock; }
wasm_bindgen() { "$tools/wasm-bindgen-$(wasm_bindgen_version)/bin/wasm-bindgen" "$@"; }

# The Rust toolchain that has the wasm target: the ordinary one (an empty line), else Debian's, else none (a failure).
# LYKTA_WASM=debian leaves the ordinary one out.
wasm_toolchain() {
  local candidates=("${RUSTUP_TOOLCHAIN:-}" debian) toolchain dir
  [ "${LYKTA_WASM:-}" != debian ] || candidates=(debian)
  for toolchain in "${candidates[@]}"; do
    dir=$(with_toolchain "$toolchain" rustc --print target-libdir --target "$wasm_target" 2>/dev/null) || continue
    compgen -G "$dir/libstd-*.rlib" >/dev/null || continue
    # Debian's compiler moves with its security updates, and then needs the standard library built anew.
    if [ "$toolchain" = debian ] && ! unchanged "$dir/.lykta-compiler" "$(with_toolchain debian rustc -V)"; then continue; fi
    echo "$toolchain"
    return
  done
  return 1
}

# with_toolchain NAME COMMAND…: with that toolchain of rustup; an empty name is the ordinary one.
with_toolchain() {
  local toolchain=$1
  shift
  if [ -n "$toolchain" ]; then RUSTUP_TOOLCHAIN=$toolchain "$@"; else "$@"; fi
}
