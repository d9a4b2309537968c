#include "screen.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "guard.h"

static const char begin_frame[] = "\033[?2026h";
static const char end_frame[] = "\033[?2026l";
static const char greeting[] = "\033[?2004h";
/* Presses and the wheel only, never every motion; the second with places beyond column 223. */
static const char hear_mouse[] = "\033[?1000h\033[?1006h";
static const char ignore_mouse[] = "\033[?1006l\033[?1000l";
static const char ascii[] = "ANSI_X3.4-1968";

bool cn_use_utf8(const char *locale) {
  bool says_utf8 = *locale == '\0' || strcasestr(locale, "UTF-8") || strcasestr(locale, "UTF8");
  if (*locale == '\0' || setlocale(LC_CTYPE, locale) == NULL)
    setlocale(LC_CTYPE, says_utf8 ? "C.UTF-8" : "C");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void release(CnScreen *screen) {
  if (screen->seam_file != NULL) fclose(screen->seam_file);
  else if (screen->seam >= 0) close(screen->seam);
  if (screen->input_file != NULL) fclose(screen->input_file);
  if (screen->paper >= 0) close(screen->paper);
  guard_remove();
  if (screen->terminal >= 0) close(screen->terminal);
  free(screen->buffer);
  free(screen);
}

static bool open_files(CnScreen *screen, int input, int output) {
  screen->terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  screen->seam = fcntl(output, F_DUPFD_CLOEXEC, 3);
  screen->input_descriptor = fcntl(input, F_DUPFD_CLOEXEC, 3);
  screen->paper = memfd_create("frame", MFD_CLOEXEC);
  if (screen->terminal < 0 || screen->seam < 0 || screen->input_descriptor < 0 || screen->paper < 0)
    return false;
  screen->seam_file = fdopen(screen->seam, "w");
  screen->input_file = fdopen(screen->input_descriptor, "r");
  return screen->seam_file != NULL && screen->input_file != NULL;
}

static void set_modes(CnScreen *screen, int escape_delay) {
  raw();
  noecho();
  nonl();
  typeahead(-1); /* a frame is never cut short because a key waits */
  screen->input = newpad(1, 1);
  keypad(screen->input, TRUE);
  nodelay(screen->input, TRUE);
  set_escdelay(escape_delay);
  keys_define();
  tcgetattr(screen->terminal, &screen->modes);
}

CnScreen *cn_open(const char *type, int input, int output, bool utf8, int escape_delay) {
  CnScreen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->terminal = screen->seam = screen->paper = -1;
  if (!open_files(screen, input, output) || !guard_install(screen->terminal)) {
    release(screen);
    return NULL;
  }
  if (utf8) setenv("NCURSES_NO_UTF8_ACS", "1", 1);
  use_env(FALSE); /* LINES and COLUMNS would pin the size */
  use_tioctl(TRUE);
  guard_arm();
  screen->curses = newterm((char *)type, screen->seam_file, screen->input_file);
  if (screen->curses == NULL) {
    guard_give_back();
    release(screen);
    return NULL;
  }
  guard_take_signals();
  terminfo_prepare_farewell();
  set_modes(screen, escape_delay);
  screen->utf8 = utf8;
  screen->one_byte = !utf8 && strcmp(nl_langinfo(CODESET), ascii) != 0;
  screen->greets = screen->shows_cursor = true;
  int rows, columns;
  cn_size(screen, &rows, &columns);
  cn_resize(screen, rows, columns);
  return screen;
}

/* Turns the seam to the paper or back to the terminal. */
static void turn_seam(CnScreen *screen, bool to_paper) {
  while (dup3(to_paper ? screen->paper : screen->terminal, screen->seam, O_CLOEXEC) == -1 &&
         (errno == EINTR || errno == EBUSY)) {}
}

static void clear_paper(CnScreen *screen) {
  if (ftruncate(screen->paper, 0) == 0) lseek(screen->paper, 0, SEEK_SET);
}

void cn_close(CnScreen *screen) {
  cn_leave(screen);
  delwin(screen->input);
  turn_seam(screen, true);
  delscreen(screen->curses);
  release(screen);
}

int cn_start_colours(CnScreen *screen) {
  if (!screen->has_started_colours && has_colors() && start_color() == OK &&
      use_default_colors() == OK)
    screen->colours = COLORS;
  screen->has_started_colours = true;
  return screen->colours;
}

void cn_define_plain(CnScreen *screen, int foreground, int background) {
  if (screen->colours > 0) assume_default_colors(foreground, background);
}

void cn_hear_mouse(CnScreen *screen, bool hears) {
  if (screen->hears_mouse != hears) screen->greets = true;
  screen->hears_mouse = hears;
}

void cn_clicked(CnScreen *screen, int *row, int *column) {
  *row = screen->click_row;
  *column = screen->click_column;
}

void cn_define_pair(CnScreen *screen, int pair, int foreground, int background) {
  if (screen->colours > 0) init_pair((short)pair, (short)foreground, (short)background);
}

/* More than any window has, and less than ncurses, which counts in short, and a picture of cells can take. */
enum { MOST_ROWS = 500, MOST_COLUMNS = 1000 };

static int at_most(int count, int most) { return count < most ? count : most; }

void cn_size(CnScreen *screen, int *rows, int *columns) {
  struct winsize size;
  bool known = ioctl(screen->terminal, TIOCGWINSZ, &size) == 0;
  known = known && size.ws_row > 0 && size.ws_col > 0;
  *rows = known ? at_most(size.ws_row, MOST_ROWS) : 24;
  *columns = known ? at_most(size.ws_col, MOST_COLUMNS) : 80;
}

void cn_resize(CnScreen *screen, int rows, int columns) {
  (void)screen;
  if (rows != LINES || columns != COLS) resize_term(rows, columns);
  werase(stdscr);
}

/* Whether the C library, and so ncurses, gives the cluster the width it was laid out with. */
static bool agrees(const wchar_t *text, int count, int columns) {
  if (wcwidth(text[0]) != columns) return false;
  for (int i = 1; i < count; i++)
    if (wcwidth(text[i]) != 0) return false;
  return true;
}

static void put_cell(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, (short)pair, NULL) == OK) mvadd_wch(row, column, &cell);
}

void cn_put(CnScreen *screen, int row, int column, const uint32_t *scalars, int count, int columns,
            unsigned emphasis, int pair) {
  attr_t attributes = A_NORMAL;
  if (emphasis & CN_BOLD) attributes |= A_BOLD;
  if (emphasis & CN_UNDERLINE) attributes |= A_UNDERLINE;
  if (emphasis & CN_REVERSE) attributes |= A_REVERSE;
  if (emphasis & CN_DIM) attributes |= A_DIM;
  if (screen->colours == 0) pair = 0;
  wchar_t text[CCHARW_MAX + 1] = {0};
  if (count < 1 || count > CCHARW_MAX) return;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  if (agrees(text, count, columns)) {
    put_cell(row, column, text, attributes, pair);
    return;
  }
  put_cell(row, column, screen->utf8 ? L"\u25AF" : L"?", attributes, pair);
  for (int i = 1; i < columns; i++) put_cell(row, column + i, L" ", attributes, pair);
}

void cn_set_cursor(CnScreen *screen, bool visible, int row, int column) {
  screen->shows_cursor = visible;
  if (!visible) return;
  screen->cursor_row = row;
  screen->cursor_column = column;
}

/* All or nothing goes out; INT, TERM and QUIT wait so that no escape is cut in half. */
static bool send_all(int descriptor, const char *bytes, size_t length) {
  sigset_t wait, before;
  sigemptyset(&wait);
  sigaddset(&wait, SIGINT);
  sigaddset(&wait, SIGTERM);
  sigaddset(&wait, SIGQUIT);
  pthread_sigmask(SIG_BLOCK, &wait, &before);
  bool gone = false;
  while (length > 0 && !gone) {
    ssize_t sent = write(descriptor, bytes, length);
    if (sent >= 0) {
      bytes += sent;
      length -= (size_t)sent;
    } else if (errno == EAGAIN) {
      struct pollfd room = {.fd = descriptor, .events = POLLOUT};
      poll(&room, 1, 1000);
      gone = (room.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
    } else {
      gone = errno != EINTR;
    }
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return !gone;
}

/* Puts begin, the paper's bytes and end together; the length, or 0 when there is no change. */
static size_t bind_frame(CnScreen *screen) {
  off_t drawn = lseek(screen->paper, 0, SEEK_END);
  if (drawn <= 0) return 0;
  size_t needed = (size_t)drawn + sizeof begin_frame + sizeof end_frame + sizeof greeting +
                  sizeof hear_mouse;
  if (needed > screen->capacity) {
    char *larger = realloc(screen->buffer, needed * 2);
    if (larger == NULL) return 0;
    screen->buffer = larger;
    screen->capacity = needed * 2;
  }
  char *end = screen->buffer;
  if (screen->greets) {
    end = stpcpy(end, greeting);
    if (screen->hears_mouse) end = stpcpy(end, hear_mouse);
    else if (screen->heard_mouse) end = stpcpy(end, ignore_mouse);
    screen->heard_mouse = screen->hears_mouse;
  }
  end = stpcpy(end, begin_frame);
  ssize_t copied = pread(screen->paper, end, (size_t)drawn, 0);
  if (copied > 0) end += copied;
  end = stpcpy(end, end_frame);
  screen->greets = false;
  return (size_t)(end - screen->buffer);
}

long cn_flush(CnScreen *screen, bool everything) {
  if (screen->has_left) return 0;
  if (everything) clearok(curscr, TRUE);
  clear_paper(screen);
  turn_seam(screen, true);
  curs_set(screen->shows_cursor ? 1 : 0);
  move(screen->cursor_row, screen->cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
  fflush(screen->seam_file);
  turn_seam(screen, false);
  size_t length = bind_frame(screen);
  clear_paper(screen);
  return send_all(screen->terminal, screen->buffer, length) ? (long)length : -1;
}

unsigned cn_wait(CnScreen *screen, int wake, int timeout) {
  struct pollfd seen[3] = {
      {.fd = screen->input_descriptor, .events = POLLIN},
      {.fd = guard_bell(), .events = POLLIN},
      {.fd = wake, .events = POLLIN},
  };
  if (poll(seen, 3, timeout) < 0) return errno == EINTR ? CN_SAW_SIGNAL : CN_SAW_END;
  unsigned result = 0;
  if (seen[0].revents & POLLIN) {
    int waiting = 0;
    bool readable = ioctl(screen->input_descriptor, FIONREAD, &waiting) == 0 && waiting > 0;
    result |= readable ? CN_SAW_INPUT : CN_SAW_END;
  }
  if (seen[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= CN_SAW_END;
  if (seen[1].revents & POLLIN) {
    guard_silence_bell();
    result |= CN_SAW_SIGNAL;
  }
  if (seen[2].revents != 0) result |= CN_SAW_WAKE;
  return result;
}

void cn_leave(CnScreen *screen) {
  if (screen->has_left) return;
  screen->has_left = true;
  /* endwin keeps the library's books; what reaches the terminal is the guard's farewell alone. */
  turn_seam(screen, true);
  endwin();
  fflush(screen->seam_file);
  turn_seam(screen, false);
  clear_paper(screen);
  guard_give_back();
}

void cn_enter(CnScreen *screen) {
  while (tcsetattr(screen->terminal, TCSANOW, &screen->modes) == -1 && errno == EINTR) {}
  guard_take_signals();
  guard_arm();
  if (screen->has_left) reset_prog_mode();
  screen->has_left = false;
  screen->greets = true;
}
