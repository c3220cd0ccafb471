#ifndef WORKBOOK_PROCESS_TREE_H
#define WORKBOOK_PROCESS_TREE_H

#include <sys/types.h>

/// Sends SIGKILL to every descendant of `root`; returns how many there were. Async-signal-safe.
int process_tree_kill(pid_t root);

#endif
