#define _GNU_SOURCE
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Filters of system calls, assembled by hand: a submission needs few calls, and what it must not do is better
// refused by the kernel at both isolation levels than looked for afterwards.

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "add this machine's AUDIT_ARCH value"
#endif

#define ALLOW SECCOMP_RET_ALLOW
#define KILL SECCOMP_RET_KILL_PROCESS
#define REFUSE(error) (SECCOMP_RET_ERRNO | (error))
#define COUNT(list) (sizeof(list) / sizeof *(list))

/// What a program that computes and prints may call, whatever the arguments.
static const int harmless[] = {
    SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_pwrite64, SYS_close, SYS_close_range, SYS_fstat,
    SYS_newfstatat, SYS_statx, SYS_faccessat, SYS_faccessat2, SYS_readlinkat, SYS_getdents64, SYS_getcwd, SYS_lseek,
    SYS_mmap, SYS_munmap, SYS_mprotect, SYS_mremap, SYS_madvise, SYS_brk, SYS_mincore, SYS_msync, SYS_membarrier,
    SYS_rseq, SYS_set_tid_address, SYS_set_robust_list, SYS_get_robust_list, SYS_futex, SYS_exit, SYS_exit_group,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_rt_sigpending, SYS_rt_sigsuspend,
    SYS_rt_sigtimedwait, SYS_sigaltstack, SYS_nanosleep, SYS_clock_nanosleep, SYS_clock_gettime, SYS_clock_getres,
    SYS_gettimeofday, SYS_times, SYS_getrandom, SYS_getpid, SYS_gettid, SYS_getppid, SYS_getuid, SYS_geteuid,
    SYS_getgid, SYS_getegid, SYS_getpgid, SYS_getsid, SYS_sched_yield, SYS_sched_getaffinity, SYS_sched_getparam,
    SYS_sched_getscheduler, SYS_getcpu, SYS_uname, SYS_sysinfo, SYS_getrusage, SYS_ppoll, SYS_pselect6,
    SYS_epoll_create1, SYS_epoll_ctl, SYS_epoll_pwait, SYS_eventfd2, SYS_pipe2, SYS_dup, SYS_dup3, SYS_wait4,
    SYS_restart_syscall, SYS_getitimer, SYS_setitimer, SYS_timer_create, SYS_timer_settime, SYS_timer_gettime,
    SYS_timer_delete, SYS_timerfd_create, SYS_timerfd_settime, SYS_get_mempolicy, SYS_fsync, SYS_fdatasync,
    // A program may become another one: this filter, its limits and its box stay.
    SYS_execve,
#ifdef __x86_64__
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_arch_prctl, SYS_getrlimit, SYS_time, SYS_getpgrp, SYS_poll,
    SYS_select, SYS_epoll_create, SYS_epoll_wait, SYS_eventfd, SYS_pipe, SYS_dup2, SYS_alarm, SYS_pause,
#endif
};

/// What no exercise does by accident: the program ends at once, so that trying is not a matter of luck.
static const int forbidden[] = {
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_ptrace, SYS_process_vm_readv,
    SYS_process_vm_writev, SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, SYS_keyctl, SYS_add_key,
    SYS_request_key, SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_bpf,
    SYS_perf_event_open, SYS_userfaultfd, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_pidfd_open,
    SYS_pidfd_send_signal, SYS_setrlimit, SYS_setsid, SYS_setpgid, SYS_execveat, SYS_openat2, SYS_mkdirat,
    SYS_mknodat, SYS_linkat, SYS_symlinkat, SYS_renameat2, SYS_unlinkat, SYS_fchmodat, SYS_fchmod, SYS_fchownat,
    SYS_fchown, SYS_truncate, SYS_ftruncate, SYS_fallocate, SYS_utimensat, SYS_memfd_create, SYS_shmget, SYS_shmat,
    SYS_msgget, SYS_semget, SYS_mq_open, SYS_setuid, SYS_setgid, SYS_setreuid, SYS_setregid, SYS_setresuid,
    SYS_setresgid, SYS_setgroups, SYS_capset, SYS_personality, SYS_reboot, SYS_init_module, SYS_finit_module,
    SYS_delete_module, SYS_kexec_load, SYS_swapon, SYS_settimeofday, SYS_clock_settime, SYS_sethostname,
    SYS_setpriority, SYS_open_by_handle_at,
#ifdef __x86_64__
    SYS_fork, SYS_vfork, SYS_creat, SYS_mkdir, SYS_mknod, SYS_link, SYS_symlink, SYS_rename, SYS_renameat,
    SYS_unlink, SYS_rmdir, SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_ioperm, SYS_iopl,
    SYS_modify_ldt,
#endif
};

/// What a compiler has no use for, and an attack on one would have.
static const int needless[] = {
    SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, SYS_keyctl, SYS_add_key, SYS_request_key,
    SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_bpf, SYS_perf_event_open,
    SYS_userfaultfd, SYS_setrlimit, SYS_setsid, SYS_pidfd_open, SYS_pidfd_send_signal, SYS_rt_sigqueueinfo,
    SYS_shmget, SYS_shmat, SYS_msgget, SYS_semget, SYS_mq_open, SYS_mknodat, SYS_setuid, SYS_setgid, SYS_setreuid,
    SYS_setregid, SYS_setresuid, SYS_setresgid, SYS_setgroups, SYS_capset, SYS_reboot, SYS_init_module,
    SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_swapon, SYS_settimeofday, SYS_clock_settime,
    SYS_sethostname, SYS_setpriority, SYS_open_by_handle_at,
#ifdef __x86_64__
    SYS_mknod, SYS_ioperm, SYS_iopl, SYS_modify_ldt,
#endif
};

struct assembly {
    struct sock_filter *list;
    int count;
    /// The jump past the block that is being written.
    int open;
};

static void add(struct assembly *to, uint16_t code, uint32_t value, uint8_t if_true, uint8_t if_false) {
    to->list[to->count++] = (struct sock_filter){code, if_true, if_false, value};
}

static void load(struct assembly *to, size_t offset) {
    add(to, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

/// Loads the low half of an argument; both machines are little-endian.
static void load_argument(struct assembly *to, int index) {
    load(to, offsetof(struct seccomp_data, args) + (size_t)index * 8);
}

static void answer(struct assembly *to, uint32_t action) {
    add(to, BPF_RET | BPF_K, action, 0, 0);
}

/// Answers `action` when the loaded word compares so.
static void answer_if(struct assembly *to, uint16_t comparison, uint32_t value, uint32_t action) {
    add(to, BPF_JMP | comparison | BPF_K, value, 0, 1);
    answer(to, action);
}

/// A block for one call; it must answer in every case, since it spoils the loaded number.
static void begin(struct assembly *to, int call) {
    to->open = to->count;
    add(to, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 0);
}

static void end(struct assembly *to, uint32_t otherwise) {
    answer(to, otherwise);
    to->list[to->open].jf = (uint8_t)(to->count - to->open - 1);
}

static void answer_each(struct assembly *to, const int *calls, size_t count, uint32_t action) {
    for (size_t i = 0; i < count; i++) answer_if(to, BPF_JEQ, (uint32_t)calls[i], action);
}

/// Opening to read is allowed; the box and Landlock say what there is to read.
static void read_only(struct assembly *to, int call, int flags) {
    begin(to, call);
    load_argument(to, flags);
    answer_if(to, BPF_JSET, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY), KILL);
    end(to, ALLOW);
}

/// Limits may be read and not raised; an administrator's process could otherwise.
static void limits_read_only(struct assembly *to, uint32_t action) {
    begin(to, SYS_prlimit64);
    load_argument(to, 2);
    answer_if(to, BPF_JGT, 0, action);
    load(to, offsetof(struct seccomp_data, args) + 2 * 8 + 4);
    answer_if(to, BPF_JGT, 0, action);
    end(to, ALLOW);
}

static void signals(struct assembly *to, pid_t own, uint32_t action) {
    begin(to, SYS_kill);
    load_argument(to, 0);
    if (own) {
        answer_if(to, BPF_JEQ, (uint32_t)own, ALLOW);
        end(to, action);
        begin(to, SYS_tgkill);
        load_argument(to, 0);
        answer_if(to, BPF_JEQ, (uint32_t)own, ALLOW);
        end(to, action);
        return;
    }
    // Groups, everybody, and the namespace's first process.
    answer_if(to, BPF_JGE, 0x80000000, action);
    answer_if(to, BPF_JEQ, 0, action);
    answer_if(to, BPF_JEQ, 1, action);
    end(to, ALLOW);
    answer_if(to, BPF_JEQ, SYS_tgkill, ALLOW);
}

/// No typing into the terminal (TIOCSTI, TIOCLINUX); asking whether a stream is one is fine.
static void device_control(struct assembly *to, uint32_t otherwise) {
    begin(to, SYS_ioctl);
    load_argument(to, 1);
    answer_if(to, BPF_JEQ, TIOCSTI, KILL);
    answer_if(to, BPF_JEQ, TIOCLINUX, KILL);
    const uint32_t asking[] = {TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIOCLEX};
    for (size_t i = 0; i < COUNT(asking); i++) answer_if(to, BPF_JEQ, asking[i], ALLOW);
    end(to, otherwise);
}

/// Without the commands that make the kernel send signals to others.
static void descriptor_control(struct assembly *to) {
    begin(to, SYS_fcntl);
    load_argument(to, 1);
    const uint32_t plain[] = {F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC, F_GETPIPE_SZ};
    for (size_t i = 0; i < COUNT(plain); i++) answer_if(to, BPF_JEQ, plain[i], ALLOW);
    end(to, REFUSE(EPERM));
}

static void process_control(struct assembly *to, pid_t own) {
    begin(to, SYS_prctl);
    load_argument(to, 0);
    // The tie to the supervisor's life.
    if (own) answer_if(to, BPF_JEQ, PR_SET_PDEATHSIG, KILL);
    end(to, ALLOW);
}

static void write_program(struct assembly *to, pid_t own) {
    answer_each(to, harmless, COUNT(harmless), ALLOW);
    read_only(to, SYS_openat, 2);
#ifdef SYS_open
    read_only(to, SYS_open, 1);
#endif
    limits_read_only(to, KILL);
    signals(to, own, KILL);
    device_control(to, REFUSE(ENOTTY));
    descriptor_control(to);
    process_control(to, own);
    answer_each(to, forbidden, COUNT(forbidden), KILL);
    // Neither processes nor threads. A filter cannot read clone3's flags; told that it does not exist,
    // the C library uses clone.
    answer_if(to, BPF_JEQ, SYS_clone, KILL);
    answer_if(to, BPF_JEQ, SYS_clone3, REFUSE(ENOSYS));
    answer(to, REFUSE(EPERM));
}

static void write_compiler(struct assembly *to, pid_t own) {
    answer_each(to, needless, COUNT(needless), REFUSE(EPERM));
    limits_read_only(to, REFUSE(EPERM));
    begin(to, SYS_ioctl);
    load_argument(to, 1);
    answer_if(to, BPF_JEQ, TIOCSTI, KILL);
    answer_if(to, BPF_JEQ, TIOCLINUX, KILL);
    end(to, ALLOW);
    begin(to, SYS_kill);
    load_argument(to, 0);
    answer_if(to, BPF_JGE, 0x80000000, REFUSE(EPERM));
    answer_if(to, BPF_JEQ, 0, REFUSE(EPERM));
    end(to, ALLOW);
    begin(to, SYS_clone);
    load_argument(to, 0);
    answer_if(
        to, BPF_JSET,
        CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP,
        REFUSE(EPERM));
    end(to, ALLOW);
    answer_if(to, BPF_JEQ, SYS_clone3, REFUSE(ENOSYS));
    answer(to, ALLOW);
    (void)own;
}

int filter_write(enum sandbox_filter kind, pid_t own, struct sock_filter list[most_instructions]) {
    struct assembly to = {list, 0, 0};
    load(&to, offsetof(struct seccomp_data, arch));
    // Another architecture's numbers, as by int 0x80, would pass for this one's.
    add(&to, BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0);
    answer(&to, KILL);
    load(&to, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
    answer_if(&to, BPF_JGE, 0x40000000, KILL);
#endif
    if (kind == sandbox_filter_program) write_program(&to, own);
    if (kind == sandbox_filter_compiler) write_compiler(&to, own);
    return to.count;
}

bool filter_apply(enum sandbox_filter kind) {
    struct sock_filter list[most_instructions];
    struct sock_fprog program = {(unsigned short)filter_write(kind, getpid(), list), list};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

bool sandbox_can_filter(void) {
    // Without a filter to read, a kernel that takes filters faults, and one that does not refuses.
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) != 0 && errno == EFAULT;
}

int sandbox_filter_file(enum sandbox_filter kind) {
    struct sock_filter list[most_instructions];
    size_t size = (size_t)filter_write(kind, 0, list) * sizeof *list;
    int file = memfd_create("filter", MFD_CLOEXEC);
    if (file < 0) return -1;
    if (write(file, list, size) != (ssize_t)size || lseek(file, 0, SEEK_SET) != 0) {
        close(file);
        return -1;
    }
    return file;
}
