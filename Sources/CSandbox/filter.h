#ifndef WORKBOOK_FILTER_H
#define WORKBOOK_FILTER_H

#include "sandbox.h"

#include <linux/filter.h>

enum { most_instructions = 1024 };

/// Writes a filter of system calls into `list`; returns its length. Async-signal-safe.
///
/// `own` is the process it will hold for, the only one a program may then signal; 0 inside a process
/// namespace, where there is no other.
int filter_write(enum sandbox_filter kind, pid_t own, struct sock_filter list[most_instructions]);

/// Puts the calling process under a filter, for good. False when the kernel has no filters.
bool filter_apply(enum sandbox_filter kind);

/// Leaves the calling process, for good, only these files and folders, with what is in them; both lists end
/// with null. False when the kernel has no Landlock; the process is then as free as before.
bool landlock_apply(const char *const *readable, const char *const *writable);

#endif
