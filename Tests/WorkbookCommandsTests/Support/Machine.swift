import Foundation

/// What the machine under these tests offers.
enum Machine {
    static let bubblewrap = "/usr/bin/bwrap"
    static let tmux = "/usr/bin/tmux"

    /// Whether bubblewrap is here and may make namespaces.
    static let hasBubblewrap: Bool = {
        var trial = Launch(["--dev-bind", "/", "/", "/bin/true"], in: "/")
        trial.program = bubblewrap
        return (try? Piped(trial).finish().succeeded) ?? false
    }()

    static let hasTmux = access(tmux, X_OK) == 0

    /// The words before a command that run it as a user who owns nothing.
    static let asNobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups", "--"]

    /// Whether the tests may start programs as another user, who can reach the built program and the compiler.
    static let hasNobody: Bool = {
        guard geteuid() == 0 else { return false }
        return [[Launch.workbook, "--version"], ["swiftc", "--version"]].allSatisfy { command in
            // By another program: what setpriv starts itself may still pass folders that only the superuser may.
            var trial = Launch(
                asNobody + ["/usr/bin/env"] + command, in: "/", environment: ["TMPDIR": nil])
            trial.program = "/usr/bin/setpriv"
            return (try? Piped(trial).finish().succeeded) ?? false
        }
    }()
}
