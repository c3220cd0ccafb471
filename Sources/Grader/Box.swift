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
    /// Whether it needs /proc and a /tmp, as a compiler does and a submission does not.
    var needsSystemFolders: Bool

    /// Runs a program inside; throws `GraderError.cannotStart`.
    func run(
        _ program: String, _ arguments: [String], environment: [String: String], limits: Limits,
        conversation: Conversation? = nil
    ) throws(GraderError) -> ChildOutcome {
        guard isolation.level == .namespaces, let bubblewrap = isolation.bubblewrap else {
            let path = program.hasPrefix("/") ? program : "\(folder)/\(program)"
            return try ChildProcess(
                program: path, arguments: arguments, environment: environment, directory: folder,
                limits: limits
            ).run(conversation)
        }
        let inside = program.hasPrefix("/") ? program : "/box/\(program)"
        return try ChildProcess(
            program: bubblewrap, arguments: view + ["--", inside] + arguments, environment: environment,
            limits: limits
        ).run(conversation)
    }

    /// bubblewrap's arguments: what can be seen from inside.
    private var view: [String] {
        var list = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        list += ["--ro-bind", "/usr", "/usr"]
        for path in ["/bin", "/lib", "/lib64", "/lib32"] {
            // On a merged system these are links into /usr; elsewhere they are folders of their own.
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
                list += ["--symlink", target, path]
            } else {
                list += ["--ro-bind-try", path, path]
            }
        }
        list += ["--dev-bind", "/dev/null", "/dev/null"]
        if needsSystemFolders {
            list += ["--dev-bind", "/dev/urandom", "/dev/urandom", "--proc", "/proc"]
            list += ["--size", "\(256 << 20)", "--tmpfs", "/tmp"]
        }
        // After /tmp, which would hide a cache that lies in it. Debian finds libopenblas through an alternative.
        for path in ["/etc/ld.so.cache", "/etc/alternatives"] + readable where !path.hasPrefix("/usr/") {
            list += ["--ro-bind-try", path, path]
        }
        list += [isWritable ? "--bind" : "--ro-bind", folder, "/box", "--chdir", "/box"]
        return list + ["--remount-ro", "/"]
    }
}
