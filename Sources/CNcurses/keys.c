#include "screen.h"

#include <time.h>
#include <wchar.h>

/* Codes of our own, far above those just over KEY_MAX that ncurses binds by itself. */
enum { OWN_PASTE = 2000, OWN_PASTE_END, OWN_WORD_LEFT, OWN_WORD_RIGHT, OWN_PAD = 2100 };

/* xterm, PuTTY, rxvt, tmux and the console disagree about these; each means one thing only. */
static const struct {
  const char *bytes;
  int code;
} definitions[] = {
    {"\033[200~", OWN_PASTE},     {"\033[201~", OWN_PASTE_END},
    {"\033[1;5D", OWN_WORD_LEFT}, {"\033[1;5C", OWN_WORD_RIGHT},
    {"\033Od", OWN_WORD_LEFT},    {"\033Oc", OWN_WORD_RIGHT},
    {"\033[A", KEY_UP},           {"\033OA", KEY_UP},
    {"\033[B", KEY_DOWN},         {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT},        {"\033OC", KEY_RIGHT},
    {"\033[D", KEY_LEFT},         {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},         {"\033OH", KEY_HOME},
    {"\033[1~", KEY_HOME},        {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},          {"\033OF", KEY_END},
    {"\033[4~", KEY_END},         {"\033[8~", KEY_END},
    {"\033[3~", KEY_DC},          {"\033[Z", KEY_BTAB},
    {"\033[5~", KEY_PPAGE},       {"\033[6~", KEY_NPAGE},
    {"\033OP", KEY_F(1)},         {"\033[11~", KEY_F(1)},
    {"\033[[A", KEY_F(1)},        {"\033OQ", KEY_F(2)},
    {"\033[12~", KEY_F(2)},       {"\033[[B", KEY_F(2)},
    {"\033OR", KEY_F(3)},         {"\033[13~", KEY_F(3)},
    {"\033[[C", KEY_F(3)},        {"\033OS", KEY_F(4)},
    {"\033[14~", KEY_F(4)},       {"\033[[D", KEY_F(4)},
    {"\033OM", KEY_ENTER},
};

/* The number pad of a terminal that sends it as application keys. */
static const char pad_letters[] = "pqrstuvwxynlkmjoX";
static const char pad_characters[] = "0123456789.,+-*/=";

void keys_define(void) {
  for (size_t i = 0; i < sizeof definitions / sizeof *definitions; i++)
    define_key(definitions[i].bytes, definitions[i].code);
  for (size_t i = 0; pad_letters[i] != '\0'; i++) {
    char bytes[] = {'\033', 'O', pad_letters[i], '\0'};
    define_key(bytes, OWN_PAD + pad_characters[i]);
  }
  /* What the mouse says is read here, for curses would want to be asked for each event. */
  define_key(NULL, KEY_MOUSE);
}

static int read_code(int code, uint32_t *value) {
  int key = 0;
  switch (code) {
    case KEY_ENTER: key = CN_KEY_ENTER; break;
    case KEY_BTAB: key = CN_KEY_BACK_TAB; break;
    case KEY_BACKSPACE: key = CN_KEY_BACKSPACE; break;
    case KEY_DC: key = CN_KEY_DELETE; break;
    case KEY_UP: case KEY_SR: key = CN_KEY_UP; break;
    case KEY_DOWN: case KEY_SF: key = CN_KEY_DOWN; break;
    case KEY_LEFT: case KEY_SLEFT: key = CN_KEY_LEFT; break;
    case KEY_RIGHT: case KEY_SRIGHT: key = CN_KEY_RIGHT; break;
    case KEY_HOME: case KEY_A1: key = CN_KEY_HOME; break;
    case KEY_END: case KEY_C1: key = CN_KEY_END; break;
    case KEY_PPAGE: case KEY_A3: key = CN_KEY_PAGE_UP; break;
    case KEY_NPAGE: case KEY_C3: key = CN_KEY_PAGE_DOWN; break;
    case OWN_PASTE: key = CN_KEY_PASTE; break;
    case OWN_PASTE_END: key = CN_KEY_PASTE_END; break;
    case OWN_WORD_LEFT: key = CN_KEY_WORD_LEFT; break;
    case OWN_WORD_RIGHT: key = CN_KEY_WORD_RIGHT; break;
    default:
      if (code > OWN_PAD && code < OWN_PAD + 128) {
        *value = (uint32_t)(code - OWN_PAD);
        return CN_CHARACTER;
      }
      if (code > KEY_F0 && code <= KEY_F(63)) key = CN_KEY_FUNCTION + (code - KEY_F0);
  }
  if (key == 0) return CN_UNKNOWN_KEY;
  *value = (uint32_t)key;
  return CN_KEY;
}

static long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A press of the first button or the wheel, without Shift and its like; all else means nothing. */
static int read_mouse(CnScreen *screen, int button, int column, int row, uint32_t *value) {
  if (!screen->hears_mouse || column < 1 || row < 1) return CN_UNKNOWN_KEY;
  screen->click_row = row - 1;
  screen->click_column = column - 1;
  switch (button) {
    case 0: *value = CN_KEY_CLICK; return CN_KEY;
    case 64: *value = CN_KEY_WHEEL_UP; return CN_KEY;
    case 65: *value = CN_KEY_WHEEL_DOWN; return CN_KEY;
    default: return CN_UNKNOWN_KEY;
  }
}

/* A terminal that knows only the old reports sends three bytes after the sequence. */
static int read_old_mouse(CnScreen *screen, uint32_t *value) {
  int byte[3] = {0};
  for (int i = 0; i < 3; i++) {
    byte[i] = wgetch(screen->input);
    if (byte[i] == ERR) return CN_UNKNOWN_KEY;
  }
  return read_mouse(screen, byte[0] - 32, byte[1] - 32, byte[2] - 32, value);
}

/* The rest of an escape sequence that curses does not know: it must not be taken for typing, not even
 * when it was torn apart on its way, so a later call goes on with it. */
static int read_sequence(CnScreen *screen, uint32_t *value) {
  int next = wgetch(screen->input);
  for (; next >= 0x20 && next < 0x40; next = wgetch(screen->input))
    if (screen->sequence_length < sizeof screen->sequence)
      screen->sequence[screen->sequence_length++] = (char)next;
  screen->in_sequence = next == ERR;
  if (next == ERR) return CN_NOTHING;
  if (next < 0x40 || next >= 0x7F) {
    ungetch(next);
    return CN_UNKNOWN_KEY;
  }
  if (next == 'M' && screen->sequence_length == 0 && screen->hears_mouse)
    return read_old_mouse(screen, value);
  if (next != 'M' || screen->sequence_length == sizeof screen->sequence) return CN_UNKNOWN_KEY;
  screen->sequence[screen->sequence_length] = '\0';
  int button, column, row;
  if (sscanf(screen->sequence, "<%6d;%6d;%6d", &button, &column, &row) != 3) return CN_UNKNOWN_KEY;
  return read_mouse(screen, button, column, row, value);
}

/* After an Esc that curses could not make a key of: Esc alone, or a sequence nobody knows. */
static int read_escape(CnScreen *screen, uint32_t *value) {
  int next = wgetch(screen->input);
  if (next != '[') {
    if (next != ERR) ungetch(next);
    *value = CN_KEY_ESCAPE;
    return CN_KEY;
  }
  screen->sequence_length = 0;
  screen->sequence_began = milliseconds();
  return read_sequence(screen, value);
}

/* Adds a byte to the character under way; true when one is complete. A sequence that is broken, too
 * long or no scalar is dropped, and the byte that broke it starts anew. */
static bool decode(CnScreen *screen, uint32_t byte, uint32_t *value) {
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  if (screen->missing > 0 && (byte & 0xC0) == 0x80) {
    screen->scalar = screen->scalar << 6 | (byte & 0x3F);
    if (--screen->missing > 0) return false;
    *value = screen->scalar;
    bool is_scalar = *value <= 0x10FFFF && (*value < 0xD800 || *value > 0xDFFF);
    return is_scalar && *value >= least[screen->length];
  }
  screen->length = byte < 0xC0 || byte >= 0xF8 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  screen->missing = screen->length;
  screen->scalar = byte & (0x3Fu >> screen->length);
  *value = byte;
  return byte < 0x80;
}

int cn_read(CnScreen *screen, uint32_t *value) {
  if (screen->in_sequence && milliseconds() - screen->sequence_began < 300)
    return read_sequence(screen, value);
  screen->in_sequence = false;
  for (;;) {
    int got = wgetch(screen->input);
    /* A character torn apart on its way is finished by a later call. */
    if (got == ERR) return CN_NOTHING;
    if (got > 0xFF || got == 27) screen->missing = 0;
    if (got > 0xFF) return read_code(got, value);
    if (got == 27) return read_escape(screen, value);
    if (screen->one_byte) {
      wint_t wide = btowc(got);
      if (wide == WEOF) continue;
      *value = (uint32_t)wide;
      return CN_CHARACTER;
    }
    if (decode(screen, (uint32_t)got, value)) return CN_CHARACTER;
  }
}
