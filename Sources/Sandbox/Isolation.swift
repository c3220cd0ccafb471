import CSandbox
import Foundation

/// How far a submission is kept away from the machine.
package enum Isolation: String, Sendable, Codable {
    /// Its own namespaces by bubblewrap: no network, no processes, no files but the few it needs.
    case namespaces
    /// Limits on time, memory and output, a filter of system calls, and, where the kernel has Landlock, no
    /// files but the few it needs. The program still sees that other processes exist.
    case limits
}

/// What this machine offers, found by trying.
package struct IsolationProbe: Sendable {
    package var level: Isolation
    /// The absolute path of bwrap, when it is installed.
    package var bubblewrap: String?
    /// Why `level` is not `namespaces`; nil when it is.
    package var reason: String?

    /// Whether `limits` keeps files from a program too: the kernel has Landlock.
    package static var canConfineFiles: Bool { sandbox_landlock_version() > 0 }

    /// Whether `limits` keeps system calls from a program: the kernel has seccomp, and lets it be used here.
    package static var canFilterCalls: Bool { sandbox_can_filter() }

    /// What this level does not hold, in sentences for `doctor`; empty for namespaces.
    package var gaps: [String] {
        gaps(confinesFiles: Self.canConfineFiles, filtersCalls: Self.canFilterCalls)
    }

    /// The same for a kernel with or without Landlock and seccomp.
    package func gaps(confinesFiles: Bool, filtersCalls: Bool) -> [String] {
        // bubblewrap is asked to set a filter and fails without: namespaces never come without one.
        guard level == .limits else { return [] }
        var gaps = ["A program sees that other processes exist, and the names and sizes of files."]
        if !confinesFiles {
            gaps.append("It can read what its user can read: this kernel has no Landlock (Linux 5.13).")
        }
        if !filtersCalls {
            gaps.append(
                "It can start processes and reach the network: this kernel filters no system calls (seccomp)."
            )
        }
        if !confinesFiles, !filtersCalls { gaps.append("It can change what its user can change.") }
        return gaps
    }

    /// The level in a few words, for a report: "limits only, without Landlock".
    package static func words(for level: Isolation) -> String {
        words(for: level, confinesFiles: canConfineFiles, filtersCalls: canFilterCalls)
    }

    package static func words(for level: Isolation, confinesFiles: Bool, filtersCalls: Bool) -> String {
        guard level == .limits else { return "namespaces" }
        let missing = [(confinesFiles, "Landlock"), (filtersCalls, "seccomp")].filter { !$0.0 }.map(\.1)
        return "limits only" + (missing.isEmpty ? "" : ", without \(missing.joined(separator: " and "))")
    }

    /// Limits only, whatever the machine offers.
    package static func limitsOnly(because reason: String) -> IsolationProbe {
        IsolationProbe(level: .limits, bubblewrap: nil, reason: reason)
    }

    /// Tries bubblewrap once; about 10 ms.
    package static func run(path: String? = searchPath) -> IsolationProbe {
        guard let bubblewrap = executable(named: "bwrap", on: path) else {
            return IsolationProbe(level: .limits, reason: "bubblewrap (bwrap) is not installed")
        }
        var limits = Limits.running
        limits.wallSeconds = 10
        let trial = ChildProcess(
            program: bubblewrap,
            // All that a box asks for: where the compiler can have no /proc of its own, no exercise could be compiled.
            arguments: [
                "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--proc", "/proc", "--tmpfs",
                "/tmp",
                "/bin/true",
            ],
            limits: limits, confinement: .byBubblewrap(sandbox_filter_program))
        guard let outcome = try? trial.run() else {
            return IsolationProbe(level: .limits, bubblewrap: bubblewrap, reason: "bwrap does not start")
        }
        guard outcome.ending == .exited(0) else {
            // Each of its processes may say the same.
            let said =
                String(decoding: outcome.standardError, as: UTF8.self).split(separator: "\n").last ?? ""
            let reason = "bwrap may not make namespaces here: " + said
            return IsolationProbe(level: .limits, bubblewrap: bubblewrap, reason: reason)
        }
        return IsolationProbe(level: .namespaces, bubblewrap: bubblewrap, reason: nil)
    }
}

/// The folders programs are looked for in, as the environment has them.
package var searchPath: String? { ProcessInfo.processInfo.environment["PATH"] }

/// The absolute path of a program, or nil.
package func executable(named name: String, on path: String?) -> String? {
    // Only absolute folders: an empty or relative one would run whatever lies in the working folder.
    for folder in (path ?? "").split(separator: ":") where folder.hasPrefix("/") {
        let candidate = "\(folder)/\(name)"
        if access(candidate, X_OK) == 0 { return candidate }
    }
    return nil
}
