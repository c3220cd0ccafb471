#ifndef WORKBOOK_SANDBOX_H
#define WORKBOOK_SANDBOX_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

/// Limits set on a child before it runs; 0 leaves a limit as it is. Core dumps are always off.
struct sandbox_limits {
    /// Seconds of processor time (RLIMIT_CPU).
    uint64_t cpu_seconds;
    /// Bytes of address space (RLIMIT_AS).
    uint64_t address_space;
    /// Bytes of the largest file it may write (RLIMIT_FSIZE).
    uint64_t file_size;
    /// Descriptors (RLIMIT_NOFILE).
    uint64_t open_files;
};

/// Which system calls are left to a child; see filter.c.
enum sandbox_filter {
    sandbox_filter_none,
    /// For a compiler: no network, no tracing, no namespaces, no keys, no io_uring, limits as they are.
    sandbox_filter_compiler,
    /// For a program that computes and prints: besides those, no processes, threads, or changes to files.
    /// What it was made to stop is answered with SIGSYS.
    sandbox_filter_program,
};

/// How to start a child.
struct sandbox_command {
    /// Absolute path of the program.
    const char *path;
    /// Null-terminated lists.
    char *const *arguments;
    char *const *environment;
    /// Where it starts, or null.
    const char *directory;
    /// The caller's descriptors that become 0, 1, 2, … in the child; every other one is closed there.
    const int *descriptors;
    int descriptor_count;
    struct sandbox_limits limits;
    enum sandbox_filter filter;
    /// With Landlock, where the kernel has it: the only files and folders the child may read and run, and
    /// those it may also change. Lists that end with null; null in place of a list leaves files alone.
    const char *const *readable;
    const char *const *writable;
};

/// Starts a command in a session of its own, with default signal handling and no controlling terminal.
///
/// It runs under a supervisor, whose id is returned: a process that ends every descendant of the program,
/// however detached, when the program ends, when it gets SIGTERM, or when the caller dies. Nothing is left
/// once the supervisor is gone, and its exit status is the program's: 128 + n after signal n, as in a shell.
///
/// Returns -1 with errno set when nothing was started; a program that cannot be executed is reported so too.
pid_t sandbox_spawn(const struct sandbox_command *command);

/// Waits for a child: wait4 with the status split up. `exit_code` is 128 + n after signal n.
/// Returns true once the child is gone; false when it still runs (with `block` false).
bool sandbox_wait(pid_t process, bool block, int *exit_code, struct rusage *usage);

/// A pipe whose ends no other child inherits; 0, or -1 with errno set.
int sandbox_pipe(int ends[2]);

/// Counts the living descendants of a process by reading /proc.
int sandbox_descendants(pid_t process);

/// A filter as the file bubblewrap takes with --seccomp, to be closed by the caller; -1 with errno set.
int sandbox_filter_file(enum sandbox_filter kind);

/// Whether this kernel takes filters of system calls (seccomp).
bool sandbox_can_filter(void);

/// The version of Landlock this kernel has; 0 when it has none.
int sandbox_landlock_version(void);

#endif
