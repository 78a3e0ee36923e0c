# Sourced by ./redress after tools/browser/find.sh, whose way to install it uses: Node.js with npm, by which the tests check
# webhooks as their receivers would. What is there already, else what the system's package manager gives where it may.

runs_npm() {
  node --version >/dev/null 2>&1 && npm --version >/dev/null 2>&1
}

find_node() {
  local refresh install chromium_packages font_packages
  runs_npm || { package_manager && install_packages nodejs npm && runs_npm; } ||
    fail 'the tests of webhooks need Node.js with npm and neither was found nor could be installed: install the packages
nodejs and npm as an administrator'
  tell "node: $(command -v node) ($(node --version))"
}
