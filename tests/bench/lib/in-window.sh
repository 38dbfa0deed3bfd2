# Measures in the web view of the real window, on a display of its own. A driven window keeps the renderer that it is
# given: `chosen` is what the program that a person starts chooses on this computer, 1 (without DMABUF) where there is no graphics card.
chosen=1
for device in /dev/dri/renderD* /dev/nvidia* /dev/mali*; do [ ! -e "$device" ] || chosen=0; done

# in_window <renderer> <program of desk-bench> [arguments]
in_window() {
  local rest=()
  [ "$1" = 0 ] || rest=(WEBKIT_WEB_RENDER_DEVICE_FILE=/dev/null GDK_GL=disable)
  bash tests/bench/lib/with-display.sh env WEBKIT_DISABLE_DMABUF_RENDERER="$1" "${rest[@]}" bash -c '
    "$0" "$2" --desk "$1" --folder "$DESK_BENCH_FOLDER" "${@:3}"
  ' "$(realpath "$BENCH_PROGRAMS/desk-bench")" "$(realpath "$BENCH_PROGRAMS/citizen-desk")" "${@:2}"
}
