#define _GNU_SOURCE
#include "process_tree.h"
#include "sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// Reads /proc with raw system calls: opendir allocates, which a child between fork and exec must not do.

struct directory_entry {
    unsigned long long inode;
    long long offset;
    unsigned short length;
    unsigned char type;
    char name[];
};

enum { most_processes = 4096 };

struct process {
    pid_t id;
    pid_t parent;
};

static pid_t number(const char *text) {
    pid_t value = 0;
    for (; *text >= '0' && *text <= '9'; text++) value = value * 10 + (*text - '0');
    return value;
}

/// The parent of a living process; 0 when it is gone or a zombie.
static pid_t parent_of(const char *name) {
    char path[64] = "/proc/";
    size_t length = strlen(name);
    if (length > 20) return 0;
    memcpy(path + 6, name, length);
    memcpy(path + 6 + length, "/stat", 6);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    char text[512];
    ssize_t got = read(file, text, sizeof text - 1);
    close(file);
    if (got <= 0) return 0;
    text[got] = 0;
    // The name in parentheses may hold anything, so the fields are counted from its last parenthesis.
    char *end = strrchr(text, ')');
    if (!end || end[1] != ' ' || end[2] == 'Z' || end[2] == 'X') return 0;
    return number(end + 4);
}

static int list_processes(struct process *list) {
    int folder = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return 0;
    int count = 0;
    char buffer[8192] __attribute__((aligned(8)));
    long got;
    while ((got = syscall(SYS_getdents64, folder, buffer, sizeof buffer)) > 0) {
        for (long position = 0; position < got;) {
            struct directory_entry *entry = (struct directory_entry *)(buffer + position);
            position += entry->length;
            if (entry->name[0] < '1' || entry->name[0] > '9' || count == most_processes) continue;
            pid_t parent = parent_of(entry->name);
            if (parent > 0) list[count++] = (struct process){number(entry->name), parent};
        }
    }
    close(folder);
    return count;
}

/// Marks descendants by making `root` their parent, over and over until nothing changes.
static int each_descendant(pid_t root, bool end) {
    struct process list[most_processes];
    int count = list_processes(list);
    int found = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < count; i++) {
            if (list[i].parent != root || list[i].id == 0) continue;
            pid_t id = list[i].id;
            found++;
            if (end) kill(id, SIGKILL);
            for (int j = 0; j < count; j++) {
                if (list[j].parent == id) list[j].parent = root;
            }
            list[i].id = 0;
            changed = true;
        }
    }
    return found;
}

int process_tree_kill(pid_t root) {
    return each_descendant(root, true);
}

int sandbox_descendants(pid_t process) {
    return each_descendant(process, false);
}
