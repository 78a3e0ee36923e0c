# Sourced by ./redress: a Chromium and a font with Chinese characters for the browser tests. What is there already, else
# what the system's package manager gives where it may, else (Chromium only) Playwright's own download. Tells each in a
# line and exports REDRESS_CHROMIUM. Uses fail, home and maven.

tell() {
  printf 'redress: %s\n' "$1" >&2
}

starts() {
  "$1" --version >/dev/null 2>&1
}

installed_chromium() {
  local name path
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Chromium.app/Contents/MacOS/Chromium' \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
    if path=$(command -v "$name") && starts "$path"; then
      chromium=$path
      return
    fi
  done
  return 1
}

# The newest of those that Playwright keeps.
downloaded_chromium() {
  local cache=$HOME/.cache/ms-playwright path
  [[ $(uname) != Darwin ]] || cache=$HOME/Library/Caches/ms-playwright
  for path in "${PLAYWRIGHT_BROWSERS_PATH:-$cache}"/chromium-*/chrome-*/{chrome,*.app/Contents/MacOS/*}; do
    if [[ -f $path && -x $path ]] && starts "$path"; then chromium=$path; fi
  done
  [[ -n $chromium ]]
}

# macOS brings such fonts, and no fontconfig to ask.
chinese_font() {
  if [[ $(uname) == Darwin ]]; then
    font='those of macOS'
  elif [[ -n $(fc-list :lang=zh family 2>/dev/null) ]]; then
    font=$(fc-match -f '%{family[0]}' :lang=zh-cn)
  fi
  [[ -n $font ]]
}

# How this system installs, and what it calls a Chromium and a font. fontconfig is what programs find fonts by.
package_manager() {
  refresh=(true)
  if command -v apt-get; then
    refresh=(apt-get -q -o Acquire::Retries=3 update)
    install=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 --no-install-recommends install)
    chromium_packages=(chromium)
    font_packages=(fonts-noto-cjk fontconfig)
  elif command -v apk; then
    install=(apk add --update-cache)
    chromium_packages=(chromium)
    font_packages=(font-noto-cjk fontconfig)
  elif command -v dnf; then
    install=(dnf -y install)
    chromium_packages=(chromium)
    font_packages=(google-noto-sans-cjk-fonts fontconfig)
  else
    return 1
  fi >/dev/null
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

may_install() {
  ((EUID == 0)) || { command -v sudo && sudo -n true; } >/dev/null 2>&1
}

# install PACKAGE...: quietly, unless it fails.
install_packages() {
  local log
  may_install || return 1
  tell "installing $* ..."
  log=$(mktemp)
  { as_root "${refresh[@]}" || true; as_root "${install[@]}" "$@"; } </dev/null >"$log" 2>&1 || {
    tail -n 3 "$log" >&2
    tell "could not install $*; the whole output is in $log"
    return 1
  }
  rm -f "$log"
}

download_chromium() {
  tell "downloading Playwright's Chromium ..."
  "${maven[@]}" -B -q -f "$home/tools/browser/pom.xml" exec:java </dev/null >&2
}

find_chromium() {
  local chromium='' refresh install chromium_packages font_packages
  if [[ -n ${REDRESS_CHROMIUM:-} ]]; then
    starts "$REDRESS_CHROMIUM" || fail "REDRESS_CHROMIUM is $REDRESS_CHROMIUM, but that does not start"
    chromium=$REDRESS_CHROMIUM
  else
    installed_chromium || downloaded_chromium ||
      { package_manager && install_packages "${chromium_packages[@]}" && installed_chromium; } ||
      { download_chromium && downloaded_chromium; } ||
      fail 'the browser tests need a Chromium and none could be installed: install the package chromium as an
administrator, or set REDRESS_CHROMIUM to the program file of a Chromium or Chrome'
  fi
  tell "browser: $chromium ($("$chromium" --version 2>/dev/null | head -n 1 | sed 's/ *$//'))"
  export REDRESS_CHROMIUM=$chromium
}

find_chinese_font() {
  local font='' refresh install chromium_packages font_packages
  chinese_font || { package_manager && install_packages "${font_packages[@]}" && chinese_font; } ||
    tell 'no font with Chinese characters found or installed: Chinese pages will show boxes; fonts-noto-cjk has them'
  [[ -z $font ]] || tell "Chinese font: $font"
}
