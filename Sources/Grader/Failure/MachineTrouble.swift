import Foundation

/// What about this machine, or about the shell a grader was started from, can keep every program from running.
package enum MachineTrouble {
    /// Causes that can be seen from here, each with its remedy; empty when none is.
    ///
    /// - Parameter folder: where gradings make their folders.
    static func causes(workFolders folder: String) -> [String] {
        [
            noExecution(folder), noRoom(folder), processes(), fileSize(), openFiles(), addressSpace(),
            memory(),
        ].compactMap(\.self)
    }

    // statvfs(3)'s ST_NOEXEC and getrlimit(2)'s RLIMIT_NPROC, which Glibc's module leaves out.
    private static let noExecutionFlag: UInt = 8
    private static let processLimit: __rlimit_resource_t = 6

    /// Throws where it is certain that nothing can be compiled: waiting for a compiler that cannot start its own processes
    /// would take minutes.
    package static func rejectHopeless() throws(GraderError) {
        var causes: [String] = []
        if let limit = limit(__rlimit_resource_t(RLIMIT_AS.rawValue)), limit < 1 << 30,
            let cause = addressSpace()
        {
            causes.append(cause)
        }
        if let limit = limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue)), limit < 4 << 20,
            let cause = fileSize()
        {
            causes.append(cause)
        }
        if let limit = limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue)), limit < 32, let cause = openFiles()
        {
            causes.append(cause)
        }
        if let cause = processes(), !canStart(threads: neededTasks) { causes.append(cause) }
        guard causes.isEmpty else { throw .machine(fault: "no program can be compiled", causes: causes) }
    }

    /// Processes and threads that a compilation has at its busiest, supervisor and box included.
    private static let neededTasks = 8

    /// Whether the system lets this process have so many more threads, which count as processes do.
    private static func canStart(threads wanted: Int) -> Bool {
        var threads: [pthread_t] = []
        defer {
            for thread in threads {
                pthread_cancel(thread)
                pthread_join(thread, nil)
            }
        }
        for _ in 0..<wanted {
            var thread = pthread_t()
            guard
                pthread_create(
                    &thread, nil,
                    { _ in
                        pause()
                        return nil
                    }, nil) == 0
            else { return false }
            threads.append(thread)
        }
        return true
    }

    private static func noExecution(_ folder: String) -> String? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0, status.f_flag & noExecutionFlag != 0 else { return nil }
        return
            "programs may not be started from \(folder) (it is mounted noexec). Name another folder, as in TMPDIR=/var/tmp"
    }

    private static func noRoom(_ folder: String) -> String? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        if UInt64(status.f_bavail) * UInt64(status.f_frsize) < 16 << 20 {
            return
                "the disk of \(folder) is full. Free some space, or name another folder, as in TMPDIR=/var/tmp"
        }
        if status.f_files > 0, status.f_favail < 64 {
            return
                "the disk of \(folder) can hold no more files. Remove some, or name another folder, as in TMPDIR=/var/tmp"
        }
        return nil
    }

    /// As many processes and threads as a grading and what else the user runs can need.
    private static let fewestProcesses: rlim_t = 256

    private static func processes() -> String? {
        guard let limit = limit(processLimit), limit < fewestProcesses else { return nil }
        return
            "you may run \(limit) processes at once, which is too few. `ulimit -u` shows the limit and raises it"
    }

    private static func fileSize() -> String? {
        guard let limit = limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue)), limit < 32 << 20 else {
            return nil
        }
        return
            "files may not be larger than \(limit >> 10) KiB. `ulimit -f unlimited` in the shell lifts that"
    }

    private static func openFiles() -> String? {
        guard let limit = limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue)), limit < 64 else { return nil }
        return "only \(limit) files may be open at once. `ulimit -n 1024` in the shell lifts that"
    }

    private static func addressSpace() -> String? {
        guard let limit = limit(__rlimit_resource_t(RLIMIT_AS.rawValue)), limit < 4 << 30 else { return nil }
        return "a program may use \(limit >> 20) MiB of address space, and the compiler needs 4 GiB. "
            + "`ulimit -v unlimited` in the shell lifts that"
    }

    private static func memory() -> String? {
        guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
            kilobytes < 300_000
        else { return nil }
        return
            "only \(kilobytes >> 10) MiB of memory are free, and the compiler needs about 300. Close what else is running"
    }

    private static func limit(_ kind: __rlimit_resource_t) -> rlim_t? {
        var limits = rlimit()
        guard getrlimit(kind, &limits) == 0, limits.rlim_cur != rlim_t.max else { return nil }
        return limits.rlim_cur
    }
}
