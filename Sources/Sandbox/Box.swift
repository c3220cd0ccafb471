import CSandbox
import Foundation
import TextTools

/// A place where untrusted work runs: one folder of its own, a few shown read-only, nothing else.
package struct Box: Sendable {
    package var isolation: IsolationProbe
    /// The folder it works in; seen as `/box` inside namespaces.
    package var folder: String
    /// What it may do there.
    package var access: Access
    /// Folders shown at their own paths, read-only.
    package var readable: [String]
    /// What is to run in it.
    package var purpose: Purpose
    /// Folders that nothing in it may see, wherever they lie.
    package var hidden: [String]

    /// A box in which nothing runs yet.
    package init(
        isolation: IsolationProbe, folder: String, access: Access, readable: [String], purpose: Purpose,
        hidden: [String] = []
    ) {
        self.isolation = isolation
        self.folder = folder
        self.access = access
        self.readable = readable
        self.purpose = purpose
        self.hidden = hidden
    }

    /// What a box may do in its folder.
    package enum Access {
        case reads
        /// It reads the files named first, writes others beside them, and leaves the one named last.
        ///
        /// In namespaces all it writes lies in memory, at most as much as its limits say, and is gone with it; what it
        /// is to leave it writes to `product`. Elsewhere the folder is measured again and again
        /// while it runs: what is written between two looks, or into a file without a name, is bounded by the limit
        /// on single files only. Quotas would do better and are the administrator's to give.
        case makes(from: [String], to: String)
    }

    /// What a box is for decides which system calls are left in it.
    package enum Purpose {
        /// Compiling: starts processes, writes files into its folder.
        case compiling
        /// A learner's program: computes and prints, and does nothing else.
        case running
    }

    /// Where its own folder is seen from inside.
    package var inside: String { isolation.level == .namespaces ? "/box" : folder }

    /// Where what it makes has to be written, seen from inside; nil when it is made in the right place.
    package var product: String? {
        if case .makes = access, isolation.level == .namespaces { Self.boundProduct } else { nil }
    }

    private static let boundProduct = "/product"

    private var filter: sandbox_filter {
        purpose == .compiling ? sandbox_filter_compiler : sandbox_filter_program
    }

    /// On a merged system these are links into /usr; elsewhere they are folders of their own.
    private static let rootFolders = ["/bin", "/lib", "/lib64", "/lib32"]
    /// Of all that lies under /usr: libraries for the loader, and for the compiler headers and the shell. Sources, documents
    /// and what an administrator put there besides are nobody's business in a box.
    private var systemFolders: [String] {
        let libraries = ["/usr/lib", "/usr/lib64", "/usr/lib32", "/usr/local/lib"]
        return purpose == .running ? libraries : libraries + ["/usr/bin", "/usr/include"]
    }
    /// The parts of a toolchain; its folder may be /usr itself.
    private static let toolchainParts = ["bin", "lib", "libexec", "include", "share/swift", "share/clang"]

    /// What is shown read-only: the system's folders and those asked for.
    private var shown: [String] { systemFolders + asked }

    private var asked: [String] {
        readable.flatMap { path in
            ["/usr", "/usr/local"].contains(path) ? Self.toolchainParts.map { "\(path)/\($0)" } : [path]
        }
    }
    /// Debian finds libopenblas through an alternative.
    private static let linkerFiles = ["/etc/ld.so.cache", "/etc/alternatives"]

    /// Runs a program inside; throws `SandboxError.cannotStart`.
    package func run(
        _ program: String, _ arguments: [String], environment: [String: String], limits: Limits,
        conversation: Conversation? = nil, follower: (any ProgramFollower)? = nil
    ) throws(SandboxError) -> ChildOutcome {
        let path = program.hasPrefix("/") ? program : "\(inside)/\(program)"
        guard isolation.level == .namespaces, let bubblewrap = isolation.bubblewrap else {
            do {
                return try ChildProcess(
                    program: path, arguments: arguments, environment: environment, directory: folder,
                    limits: limits, confinement: files, measured: writes ? folder : nil
                ).run(conversation, follower)
            } catch .cannotStart where purpose == .running && Foundation.access(path, X_OK) == 0 {
                return .notAProgram
            }
        }
        if case .makes(_, let made) = access { try prepare(made) }
        let outcome = try ChildProcess(
            program: bubblewrap, arguments: view(limits) + ["--", path] + arguments,
            environment: environment, limits: limits, confinement: .byBubblewrap(filter)
        ).run(conversation, follower)
        // A box that cannot be built is no fault of what was to run in it; a program that cannot be started there is.
        if case .exited = outcome.ending, !outcome.hasStarted {
            let problem = Printable.text(String(decoding: outcome.standardError.prefix(400), as: UTF8.self))
            if purpose == .running, problem.contains("execvp \(path)") { return .notAProgram }
            throw .cannotStart(program: bubblewrap, problem: problem)
        }
        return outcome
    }

    private var writes: Bool { if case .makes = access { true } else { false } }

    /// Makes the file that is to be filled from inside. It is never open for writing in this process: another thread's
    /// child might inherit it at that moment, and a program that is open for writing cannot be run.
    private func prepare(_ name: String) throws(SandboxError) {
        let file = open("\(folder)/\(name)", O_RDONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o700)
        guard file >= 0 else {
            throw .file(path: "\(folder)/\(name)", problem: String(cString: strerror(errno)))
        }
        close(file)
    }

    /// The same files as in `view`, by Landlock, for a process that keeps this machine's own file system.
    private var files: ChildProcess.Confinement {
        let devices = purpose == .compiling ? ["/dev/urandom"] : []
        return .here(
            filter,
            readable: (Self.rootFolders + systemFolders).flatMap { Self.without(masked, in: $0) }
                + asked.flatMap { path in Self.without(masked.filter { !Self.isInside(path, $0) }, in: path) }
                + Self.linkerFiles + devices + [folder],
            writable: ["/dev/null"] + (writes ? [folder] : []))
    }

    /// bubblewrap's arguments: what can be seen from inside.
    private func view(_ limits: Limits) -> [String] {
        var list = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        for path in Self.rootFolders {
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
                list += ["--symlink", target, path]
            } else {
                list += ["--ro-bind-try", path, path]
            }
        }
        list += ["--dev-bind", "/dev/null", "/dev/null"]
        if purpose == .compiling {
            list += ["--dev-bind", "/dev/urandom", "/dev/urandom", "--proc", "/proc"]
        }
        let binds = { (paths: [String]) in paths.flatMap { ["--ro-bind-try", $0, $0] } }
        // An empty folder in place of each that is hidden. What is asked for may lie in one, as a cache in a course, and is
        // then shown on top of it.
        let masks = { (paths: [String]) in
            paths.filter { path in shown.contains { Self.isInside(path, $0) } && Self.isFolder(path) }
                .flatMap { ["--tmpfs", $0] }
        }
        let around = masked.filter { path in asked.contains { Self.isInside($0, path) } }
        list += binds(systemFolders + Self.linkerFiles) + masks(around) + binds(asked)
        list += masks(masked.filter { !around.contains($0) })
        switch access {
        case .reads:
            list += ["--ro-bind", folder, "/box"]
        case .makes(let sources, let made):
            list += ["--size", "\(limits.folderBytes)", "--tmpfs", "/box"]
            for name in sources { list += ["--ro-bind", "\(folder)/\(name)", "/box/\(name)"] }
            list += ["--bind", "\(folder)/\(made)", Self.boundProduct]
        }
        list += ["--chdir", "/box"]
        return list + ["--remount-ro", "/"]
    }

    /// Those of the hidden folders that can be: without the system's own nothing runs.
    private var masked: [String] {
        hidden.filter { path in !(systemFolders + Self.rootFolders).contains { Self.isInside($0, path) } }
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder + "/")
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A folder in as many parts as leave out what is hidden in it: Landlock can only allow.
    private static func without(_ hidden: [String], in folder: String) -> [String] {
        guard let real = realpath(folder, nil) else { return [folder] }
        defer { free(real) }
        let path = String(cString: real)
        if hidden.contains(where: { isInside(path, $0) }) { return [] }
        guard hidden.contains(where: { isInside($0, path) }) else { return [folder] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.flatMap { without(hidden, in: "\(path)/\($0)") }
    }
}
