#define _GNU_SOURCE
#include "sandbox.h"
#include "filter.h"
#include "process_tree.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Everything between fork and exec may use async-signal-safe calls only: the caller has threads.

enum { first_free_descriptor = 64, most_descriptors = 16 };

static void limit(int resource, uint64_t value) {
    if (value == 0) return;
    struct rlimit current;
    if (getrlimit(resource, &current) != 0) return;
    rlim_t wanted = value;
    if (current.rlim_max != RLIM_INFINITY && wanted > current.rlim_max) wanted = current.rlim_max;
    // A CPU limit needs room between the two: SIGXCPU first, SIGKILL a second later.
    struct rlimit next = {wanted, resource == RLIMIT_CPU ? wanted + 1 : wanted};
    if (current.rlim_max != RLIM_INFINITY && next.rlim_max > current.rlim_max) next.rlim_max = current.rlim_max;
    setrlimit(resource, &next);
}

static void set_limits(const struct sandbox_limits *limits) {
    limit(RLIMIT_CPU, limits->cpu_seconds);
    limit(RLIMIT_AS, limits->address_space);
    limit(RLIMIT_FSIZE, limits->file_size);
    limit(RLIMIT_NOFILE, limits->open_files);
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

/// Moves the listed descriptors to 0, 1, 2, … and `*keep` behind them, then closes all others.
static bool arrange_descriptors(const int *descriptors, int count, int *keep) {
    int moved[most_descriptors];
    for (int i = 0; i < count; i++) {
        moved[i] = fcntl(descriptors[i], F_DUPFD, first_free_descriptor);
        if (moved[i] < 0) return false;
    }
    int kept = fcntl(*keep, F_DUPFD_CLOEXEC, first_free_descriptor);
    if (kept < 0) return false;
    for (int i = 0; i < count; i++) {
        if (dup2(moved[i], i) < 0) return false;
    }
    if (dup3(kept, count, O_CLOEXEC) < 0) return false;
    *keep = count;
    close_range((unsigned)count + 1, ~0U, 0);
    return true;
}

static void default_signals(void) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void execute(const struct sandbox_command *command, int report) {
    set_limits(&command->limits);
    if (command->readable) landlock_apply(command->readable, command->writable);
    // Last: a program's filter allows none of the above.
    if (command->filter != sandbox_filter_none) filter_apply(command->filter);
    execve(command->path, command->arguments, command->environment);
    int error = errno;
    ssize_t ignored = write(report, &error, sizeof error);
    (void)ignored;
    _exit(127);
}

static int exit_code_of(int status) {
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// Ends every descendant, and waits until none is left: those that detach come back as children, since
/// this process is their subreaper. Their use of memory and time is thereby counted as ours.
static void end_descendants(void) {
    for (;;) {
        process_tree_kill(getpid());
        pid_t gone;
        while ((gone = waitpid(-1, NULL, WNOHANG)) > 0) {}
        if (gone < 0 && errno == ECHILD) return;
        usleep(500);
    }
}

// A fork of which no library hears. OpenBLAS ends its threads before one that it hears of, and a product that another
// thread has under way then waits for them for ever. The child calls nothing that needs those handlers.
static pid_t plain_fork(void) {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    return _Fork();
#else
    return (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
#endif
}

/// Runs the program as a child, waits for it, and leaves nothing of it behind.
static void supervise(const struct sandbox_command *command, int report, pid_t caller) {
    // Both are taken with sigwaitinfo, so neither can slip between a test and a wait.
    sigset_t awaited;
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGCHLD);
    sigaddset(&awaited, SIGTERM);
    sigprocmask(SIG_BLOCK, &awaited, NULL);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != caller) _exit(128 + SIGTERM);
    pid_t supervisor = getpid();
    pid_t program = plain_fork();
    if (program == 0) {
        default_signals();
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != supervisor) _exit(128 + SIGKILL);
        execute(command, report);
    }
    // The program holds the streams; an open copy here would keep their readers waiting.
    close_range(0, ~0U, 0);
    int code = program < 0 ? 127 : -1;
    while (code < 0) {
        if (sigwaitinfo(&awaited, NULL) == SIGTERM) code = 128 + SIGTERM;
        int status;
        pid_t gone;
        while ((gone = waitpid(-1, &status, WNOHANG)) > 0) {
            if (gone == program) code = exit_code_of(status);
        }
    }
    end_descendants();
    _exit(code);
}

pid_t sandbox_spawn(const struct sandbox_command *command) {
    if (command->descriptor_count > most_descriptors) {
        errno = EINVAL;
        return -1;
    }
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) return -1;
    pid_t caller = getpid();
    pid_t child = plain_fork();
    if (child == 0) {
        setsid();
        if (getppid() != caller) _exit(127);
        default_signals();
        int keep = report[1];
        bool arranged = arrange_descriptors(command->descriptors, command->descriptor_count, &keep);
        if (!arranged || (command->directory && chdir(command->directory) != 0)) {
            int error = errno;
            ssize_t ignored = write(keep, &error, sizeof error);
            (void)ignored;
            _exit(127);
        }
        supervise(command, keep, caller);
    }
    int error = errno;
    close(report[1]);
    if (child < 0) {
        close(report[0]);
        errno = error;
        return -1;
    }
    ssize_t got;
    do {
        got = read(report[0], &error, sizeof error);
    } while (got < 0 && errno == EINTR);
    close(report[0]);
    if (got == sizeof error) {
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
        errno = error;
        return -1;
    }
    return child;
}

bool sandbox_wait(pid_t process, bool block, int *exit_code, struct rusage *usage) {
    int status = 0;
    pid_t gone;
    do {
        gone = wait4(process, &status, block ? 0 : WNOHANG, usage);
    } while (gone < 0 && errno == EINTR);
    if (gone == 0) return false;
    *exit_code = gone < 0 ? -1 : exit_code_of(status);
    return true;
}

int sandbox_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}
