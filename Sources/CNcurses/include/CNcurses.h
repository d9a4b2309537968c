/* The screen and its guard, without a single name of ncurses.
 *
 * screen.c keys.c terminfo.c  the one place that includes curses
 * guard.c                     signals, and giving the terminal back whatever happens
 *
 * One screen at a time, used by one thread. No text is ever taken as a format. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef struct CnScreen CnScreen;

/* Emphasis, to be added up. */
enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4, CN_DIM = 8 };

/* What cn_wait saw, added up. */
enum { CN_SAW_INPUT = 1, CN_SAW_SIGNAL = 2, CN_SAW_WAKE = 4, CN_SAW_END = 8 };

/* What cn_read got. CN_UNKNOWN_KEY is a sequence that means nothing here; it was taken whole. */
enum { CN_NOTHING = 0, CN_CHARACTER, CN_KEY, CN_UNKNOWN_KEY };

/* Keys that are not characters. A function key is CN_KEY_FUNCTION plus its number. */
enum {
  CN_KEY_ENTER = 1, CN_KEY_BACK_TAB, CN_KEY_BACKSPACE, CN_KEY_DELETE, CN_KEY_ESCAPE,
  CN_KEY_UP, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_WORD_LEFT, CN_KEY_WORD_RIGHT,
  CN_KEY_HOME, CN_KEY_END, CN_KEY_PAGE_UP, CN_KEY_PAGE_DOWN, CN_KEY_PASTE, CN_KEY_PASTE_END,
  CN_KEY_CLICK, CN_KEY_WHEEL_UP, CN_KEY_WHEEL_DOWN,
  CN_KEY_FUNCTION = 100
};

/* Takes the character set from a locale by its name; C.UTF-8 where the name is empty, or says UTF-8
 * and is not installed. Other categories stay as they are, so numbers keep their points. True when
 * it is UTF-8. */
bool cn_use_utf8(const char *locale);

/* Whether the terminal database knows this type, and the type can move its cursor. */
bool cn_knows_terminal(const char *type, int output);

/* Guards the terminal, then opens the screen on it. NULL when that fails, with all given back. */
CnScreen *cn_open(const char *type, int input, int output, bool utf8, int escape_delay);

/* Gives the terminal back if that was not done, and ends the guard. */
void cn_close(CnScreen *screen);

/* Begins with colours, once; how many there are, 0 without any. */
int cn_start_colours(CnScreen *screen);

/* Sets pair 0, in which everything is drawn that has no other; -1 is the terminal's own colour. */
void cn_define_plain(CnScreen *screen, int foreground, int background);

/* Whether the terminal is to report presses of the mouse and its wheel, from the next flush on. */
void cn_hear_mouse(CnScreen *screen, bool hears);

/* Sets colour pair 1 or up; -1 is the terminal's own colour. */
void cn_define_pair(CnScreen *screen, int pair, int foreground, int background);

/* The terminal's size now. */
void cn_size(CnScreen *screen, int *rows, int *columns);

/* Lays the screen out anew, all blank. */
void cn_resize(CnScreen *screen, int rows, int columns);

/* Draws one cluster: a base and at most four marks. Where the C library would give it another
 * width, a stand-in of the width asked for is drawn. */
void cn_put(CnScreen *screen, int row, int column, const uint32_t *scalars, int count, int columns,
            unsigned emphasis, int pair);

/* Where the cursor rests from the next flush on. */
void cn_set_cursor(CnScreen *screen, bool visible, int row, int column);

/* Sends what changed, or everything, in one write. Bytes sent, or -1 when the terminal is gone. */
long cn_flush(CnScreen *screen, bool everything);

/* Waits for input, a signal or the wake descriptor (-1 for none); timeout in ms, -1 for ever. */
unsigned cn_wait(CnScreen *screen, int wake, int timeout);

/* The next character or key, without waiting longer than the Esc key needs. */
int cn_read(CnScreen *screen, uint32_t *value);

/* Where the mouse was at the last key that was a click, from 0. */
void cn_clicked(CnScreen *screen, int *row, int *column);

/* Gives the terminal back, to be entered again. */
void cn_leave(CnScreen *screen);

/* Takes the terminal again. In the background this stops the process until it is in front. */
void cn_enter(CnScreen *screen);

/* Whether this signal arrived since it was last asked for. INT TERM HUP TSTP CONT WINCH. */
bool cn_guard_take(int signal);

/* Stops this process as the signal TSTP does by default; returns when it is continued. */
void cn_guard_stop(void);

/* Ends this process by a signal's default action, for the shell to see. */
_Noreturn void cn_guard_die(int signal);
