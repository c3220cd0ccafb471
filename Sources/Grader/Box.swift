import CSandbox
import Foundation

/// A place where untrusted work runs: one folder of its own, a few shown read-only, nothing else.
struct Box: Sendable {
    var isolation: IsolationProbe
    /// The folder it works in; seen as `/box` inside namespaces.
    var folder: String
    /// Whether it may write to its folder.
    var isWritable: Bool
    /// Folders shown at their own paths, read-only.
    var readable: [String]
    /// What is to run in it.
    var purpose: Purpose

    /// What a box is for decides which system calls are left in it.
    enum Purpose {
        /// Compiling: starts processes, writes files into its folder.
        case compiling
        /// A learner's program: computes and prints, and does nothing else.
        case running
    }

    /// Where its own folder is seen from inside.
    var inside: String { isolation.level == .namespaces ? "/box" : folder }

    private var filter: sandbox_filter {
        purpose == .compiling ? sandbox_filter_compiler : sandbox_filter_program
    }

    private static let systemFolders = ["/bin", "/lib", "/lib64", "/lib32"]
    /// Debian finds libopenblas through an alternative.
    private static let linkerFiles = ["/etc/ld.so.cache", "/etc/alternatives"]

    /// Runs a program inside; throws `GraderError.cannotStart`.
    func run(
        _ program: String, _ arguments: [String], environment: [String: String], limits: Limits,
        conversation: Conversation? = nil
    ) throws(GraderError) -> ChildOutcome {
        let path = program.hasPrefix("/") ? program : "\(inside)/\(program)"
        guard isolation.level == .namespaces, let bubblewrap = isolation.bubblewrap else {
            return try ChildProcess(
                program: path, arguments: arguments, environment: environment, directory: folder,
                limits: limits, confinement: files
            ).run(conversation)
        }
        let outcome = try ChildProcess(
            program: bubblewrap, arguments: view + ["--", path] + arguments, environment: environment,
            limits: limits, confinement: .byBubblewrap(filter)
        ).run(conversation)
        // A box that cannot be built is no fault of what was to run in it.
        if case .exited = outcome.ending, !outcome.hasStarted {
            let problem = Printable.text(String(decoding: outcome.standardError.prefix(400), as: UTF8.self))
            throw .cannotStart(program: bubblewrap, problem: problem)
        }
        return outcome
    }

    /// The same files as in `view`, by Landlock, for a process that keeps this machine's own file system.
    private var files: ChildProcess.Confinement {
        let devices = purpose == .compiling ? ["/dev/urandom"] : []
        return .here(
            filter,
            readable: ["/usr"] + Self.systemFolders + Self.linkerFiles + devices + readable + [folder],
            writable: ["/dev/null"] + (isWritable ? [folder] : []))
    }

    /// bubblewrap's arguments: what can be seen from inside.
    private var view: [String] {
        var list = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        list += ["--ro-bind", "/usr", "/usr"]
        for path in Self.systemFolders {
            // On a merged system these are links into /usr; elsewhere they are folders of their own.
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
        for path in Self.linkerFiles + readable where !path.hasPrefix("/usr/") {
            list += ["--ro-bind-try", path, path]
        }
        list += [isWritable ? "--bind" : "--ro-bind", folder, "/box", "--chdir", "/box"]
        return list + ["--remount-ro", "/"]
    }
}
