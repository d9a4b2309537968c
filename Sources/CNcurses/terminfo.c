#include "screen.h"

/* term.h names macros after everyday words, so what needs it lives apart. */
#include <string.h>
#include <term.h>

#include "guard.h"

bool cn_knows_terminal(const char *type, int output) {
  int error = 0;
  if (setupterm((char *)type, output, &error) != OK) return false;
  const char *move = tigetstr("cup");
  bool moves = move != NULL && move != (char *)-1;
  del_curterm(cur_term);
  return moves;
}

/* Adds a capability without its padding; false when the terminal has none. */
static bool add_capability(char *text, size_t size, const char *name) {
  const char *value = tigetstr(name);
  if (value == NULL || value == (char *)-1) return false;
  size_t end = strlen(text);
  while (*value != '\0' && end + 1 < size) {
    if (value[0] == '$' && value[1] == '<' && strchr(value, '>') != NULL)
      value = strchr(value, '>') + 1;
    else
      text[end++] = *value++;
  }
  text[end] = '\0';
  return true;
}

/* The order matters: end the frame, paste and mouse and focus reports off, plain colours, the
 * cursor as it was, plain keys, and last the screen that was there before. */
void terminfo_prepare_farewell(void) {
  char text[512] =
      "\033[?2026l\033[?2004l\033[?1006l\033[?1003l\033[?1002l\033[?1000l\033[?1004l\033[0m";
  const char *style = tigetstr("Se");
  if (style != NULL && style != (char *)-1) strcat(text, "\033[0 q");
  if (!add_capability(text, sizeof text, "cnorm")) strcat(text, "\033[?25h");
  add_capability(text, sizeof text, "rmkx");
  /* Without a second screen, what we drew must not stay for others to read. */
  if (!add_capability(text, sizeof text, "rmcup")) strcat(text, "\033[H\033[2J");
  guard_set_farewell(text, strlen(text));
}
