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
}
