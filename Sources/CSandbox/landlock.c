#define _GNU_SOURCE
#include "filter.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Landlock by its numbers: older headers lack some of them, and a newer kernel may run what was built with those.

enum { create_ruleset = 444, add_rule = 445, restrict_self = 446 };
enum { rule_path_beneath = 1, ask_version = 1 };

/// Version 1 of the rights: execute, write, read a file, read a folder, and ten ways to change a folder.
static const uint64_t execute = 1 << 0, write_file = 1 << 1, read_file = 1 << 2, read_folder = 1 << 3;
static const uint64_t rights_of_version_1 = (1 << 13) - 1;
static const uint64_t refer = 1 << 13, truncate_file = 1 << 14, control_device = 1 << 15;
static const uint64_t tcp_bind_and_connect = 3;
static const uint64_t scope_abstract_sockets_and_signals = 3;

struct ruleset {
    uint64_t files;
    uint64_t network;
    uint64_t scoped;
};

struct path_rule {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

static long version(void) {
    return syscall(create_ruleset, NULL, 0, ask_version);
}

int sandbox_landlock_version(void) {
    long found = version();
    return found < 0 ? 0 : (int)found;
}

/// A path that does not exist is left out: what is listed is what may be there.
static void allow(int rules, const char *path, uint64_t rights) {
    int file = open(path, O_PATH | O_CLOEXEC);
    if (file < 0) return;
    struct stat status;
    if (fstat(file, &status) == 0) {
        if (!S_ISDIR(status.st_mode)) rights &= execute | write_file | read_file | truncate_file;
        struct path_rule rule = {rights, file};
        syscall(add_rule, rules, rule_path_beneath, &rule, 0);
    }
    close(file);
}

bool landlock_apply(const char *const *readable, const char *const *writable) {
    long known = version();
    if (known < 1) return false;
    uint64_t all = rights_of_version_1;
    if (known >= 2) all |= refer;
    if (known >= 3) all |= truncate_file;
    if (known >= 5) all |= control_device;
    struct ruleset set = {
        all, known >= 4 ? tcp_bind_and_connect : 0, known >= 6 ? scope_abstract_sockets_and_signals : 0};
    size_t size = known >= 6 ? sizeof set : known >= 4 ? 2 * sizeof(uint64_t) : sizeof(uint64_t);
    int rules = (int)syscall(create_ruleset, &set, size, 0);
    if (rules < 0) return false;
    for (; readable && *readable; readable++) allow(rules, *readable, execute | read_file | read_folder);
    for (; writable && *writable; writable++) allow(rules, *writable, all & ~control_device);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    bool done = syscall(restrict_self, rules, 0) == 0;
    close(rules);
    return done;
}
