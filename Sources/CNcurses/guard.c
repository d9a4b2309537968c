#define _GNU_SOURCE 1
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"

/* All of this is at file scope, since handlers have nothing else to go by. */
static int terminal = -1;
static struct termios found;
static char farewell[512];
static size_t farewell_length;
static atomic_int is_ours;
static atomic_int arrived[NSIG];
static int bell[2] = {-1, -1};
static bool installed;
static char stack_memory[64 * 1024];
static stack_t previous_stack;

static const int fatal[] = {SIGSEGV, SIGILL,  SIGTRAP, SIGBUS,    SIGFPE,  SIGABRT, SIGSYS, SIGQUIT,
                            SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPWR};
static const int recorded[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
enum { FATAL = sizeof fatal / sizeof *fatal, RECORDED = sizeof recorded / sizeof *recorded };
static struct sigaction previous_fatal[FATAL], previous_recorded[RECORDED], previous_pipe;

/* Safe in a handler: nothing but write, tcsetattr and friends. */
void guard_give_back(void) {
  if (!atomic_exchange(&is_ours, 0)) return;
  /* In the background the terminal belongs to someone else already. */
  pid_t front = tcgetpgrp(terminal);
  if (front != -1 && front != getpgrp()) return;
  size_t sent = 0;
  while (sent < farewell_length) {
    ssize_t n = write(terminal, farewell + sent, farewell_length - sent);
    if (n > 0) sent += (size_t)n;
    else if (n < 0 && errno != EINTR) break;
  }
  while (tcsetattr(terminal, TCSANOW, &found) == -1 && errno == EINTR) {}
}

static void default_action(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void unblock(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

/* A crash, or QUIT: give the terminal back, then die of the same signal. */
static void last_act(int number) {
  guard_give_back();
  default_action(number);
  unblock(number);
  raise(number);
}

/* Anything the loop deals with: leave a note and ring. */
static void take_note(int number) {
  int saved = errno;
  atomic_store(&arrived[number], 1);
  char byte = 1;
  ssize_t ignored = write(bell[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void handle(int number, void (*handler)(int), int flags, struct sigaction *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, previous);
}

void guard_take_signals(void) {
  for (int i = 0; i < RECORDED; i++) {
    /* Under nohup a hang-up stays ignored; without job control so does a stop. */
    bool may_stay_ignored = recorded[i] == SIGHUP || recorded[i] == SIGTSTP;
    if (may_stay_ignored && previous_recorded[i].sa_handler == SIG_IGN) continue;
    handle(recorded[i], take_note, SA_RESTART, NULL);
    /* Whoever started the program may have blocked it; a blocked signal would never arrive. */
    unblock(recorded[i]);
  }
}

bool guard_install(int descriptor) {
  if (installed || tcgetattr(descriptor, &found) == -1) return false;
  if (bell[0] == -1 && pipe2(bell, O_CLOEXEC | O_NONBLOCK) == -1) return false;
  terminal = descriptor;
  stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
  sigaltstack(&stack, &previous_stack);
  for (int i = 0; i < FATAL; i++)
    handle(fatal[i], last_act, SA_ONSTACK | SA_RESETHAND, &previous_fatal[i]);
  for (int i = 0; i < FATAL; i++) unblock(fatal[i]);
  for (int i = 0; i < RECORDED; i++) {
    atomic_store(&arrived[recorded[i]], 0);
    sigaction(recorded[i], NULL, &previous_recorded[i]);
  }
  guard_take_signals();
  handle(SIGPIPE, SIG_IGN, 0, &previous_pipe);
  installed = true;
  return true;
}

void guard_remove(void) {
  if (!installed) return;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &previous_fatal[i], NULL);
  for (int i = 0; i < RECORDED; i++) sigaction(recorded[i], &previous_recorded[i], NULL);
  sigaction(SIGPIPE, &previous_pipe, NULL);
  sigaltstack(&previous_stack, NULL);
  terminal = -1;
  installed = false;
}

void guard_set_farewell(const char *bytes, size_t length) {
  farewell_length = length < sizeof farewell ? length : sizeof farewell - 1;
  memcpy(farewell, bytes, farewell_length);
}

void guard_arm(void) { atomic_store(&is_ours, 1); }

int guard_bell(void) { return bell[0]; }

void guard_silence_bell(void) {
  char bytes[64];
  while (read(bell[0], bytes, sizeof bytes) > 0) {}
}

bool cn_guard_take(int number) {
  return number > 0 && number < NSIG && atomic_exchange(&arrived[number], 0);
}

void cn_guard_stop(void) {
  struct sigaction current;
  sigaction(SIGTSTP, NULL, &current);
  if (current.sa_handler == SIG_IGN) return;
  default_action(SIGTSTP);
  unblock(SIGTSTP);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &current, NULL);
  atomic_store(&arrived[SIGCONT], 0);
}

_Noreturn void cn_guard_die(int number) {
  guard_give_back();
  default_action(number);
  unblock(number);
  raise(number);
  _exit(128 + number);
}
