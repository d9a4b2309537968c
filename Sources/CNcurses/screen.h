/* What screen.c and keys.c share. Only they include this. */
#pragma once

#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <stdio.h>
#include <termios.h>

#include "CNcurses.h"

/* ncurses writes to the seam. Between frames the seam is the terminal, so that modes can be set
 * through it; while a frame is made it is the paper, a file in memory:
 *
 *   doupdate ─▶ seam ─▶ paper ─▶ begin, frame, end ─▶ one write ─▶ terminal            */
struct CnScreen {
  SCREEN *curses;
  WINDOW *input;   /* a pad: reading from it never draws */
  FILE *seam_file;
  FILE *input_file;
  int terminal;
  int seam;
  int paper;
  int input_descriptor;
  struct termios modes;  /* the terminal's modes while it is ours */
  char *buffer;
  size_t capacity;
  int colours;
  bool has_started_colours;
  bool utf8;
  bool one_byte; /* whether the locale's characters are one byte each, above ASCII too */
  bool hears_mouse, heard_mouse; /* whether it is to report the mouse, and was told to */
  bool greets;   /* whether the next frame must first say what the terminal is to report */
  bool has_left;
  bool shows_cursor;
  int cursor_row, cursor_column;
  uint32_t scalar;      /* a typed character under way: its bits so far, */
  int length, missing;  /* how many bytes follow its first, and how many have not come */
  char sequence[32];    /* the parameters of an escape sequence that curses does not know, */
  size_t sequence_length;
  bool in_sequence;     /* whether its end has not come yet, */
  long sequence_began;  /* and since when, in ms */
  int click_row, click_column;
};

/* Teaches curses the keys that the terminal database leaves out. */
void keys_define(void);

/* Collects the bytes that give this terminal back, and hands them to the guard. */
void terminfo_prepare_farewell(void);
