/* What screen.c asks of guard.c. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Saves the terminal's modes and takes over the signals. False when this is no terminal. */
bool guard_install(int terminal);

/* The bytes that give the terminal back; at most 511 are kept. */
void guard_set_farewell(const char *bytes, size_t length);

/* From here on the terminal is ours, so it must be given back. */
void guard_arm(void);

/* Takes the signals over again, where the screen library has put itself in between. */
void guard_take_signals(void);

/* Gives the terminal back once; nothing when it is not ours. */
void guard_give_back(void);

/* Puts the signals back as they were found. */
void guard_remove(void);

/* The descriptor that turns readable when a signal was recorded. */
int guard_bell(void);

/* Takes all bytes out of the bell. */
void guard_silence_bell(void);
