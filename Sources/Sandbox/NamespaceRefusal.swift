import Foundation

/// Why bubblewrap may make no namespaces on this machine, as far as it can be told, with a remedy for each cause.
package enum NamespaceRefusal: Equatable, Sendable {
    /// bubblewrap is not there.
    case notInstalled
    /// Ubuntu 23.10 and newer let only programs with an AppArmor profile make user namespaces.
    case appArmor
    /// Debian's own switch, `kernel.unprivileged_userns_clone`, is off.
    case unprivilegedSwitch
    /// `user.max_user_namespaces` is 0, as some hardening guides have it.
    case noneAllowed
    /// Docker, Podman, LXC or the like forbids the system calls.
    case container
    /// A container hides parts of /proc, and the kernel then lets nobody inside mount a new one.
    case hiddenProcesses
    /// A changed root: the kernel makes no user namespaces from inside one.
    case changedRoot
    /// The kernel filters no system calls (no seccomp).
    case noFilters
    case unknown

    /// What the machine says of itself.
    package struct Machine: Sendable {
        /// Whether this process is the administrator's.
        var isRoot = geteuid() == 0
        /// Reads a small file; nil where there is none.
        var read: @Sendable (String) -> String? = { path in
            FileManager.default.contents(atPath: path).map {
                String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
        var canFilterCalls = IsolationProbe.canFilterCalls
        /// Whether `/` is the root of the first process too; nil where that cannot be seen.
        var hasChangedRoot: Bool? = {
            var own = stat()
            var first = stat()
            guard stat("/", &own) == 0, stat("/proc/1/root/.", &first) == 0 else { return nil }
            return own.st_ino != first.st_ino || own.st_dev != first.st_dev
        }()

        package init() {}
    }

    /// The cause, the surest first.
    ///
    /// - Parameter said: bubblewrap's own words.
    package init(bubblewrap: String?, said: String = "", machine: Machine = Machine()) {
        func setting(_ path: String) -> String? { machine.read("/proc/sys/" + path) }
        if bubblewrap == nil {
            self = .notInstalled
        } else if !machine.canFilterCalls {
            self = .noFilters
        } else if said.contains("mount proc") {
            self = .hiddenProcesses
        } else if setting("user/max_user_namespaces") == "0" {
            self = .noneAllowed
        } else if !machine.isRoot, setting("kernel/unprivileged_userns_clone") == "0" {
            self = .unprivilegedSwitch
        } else if Self.isContainer(machine) {
            self = .container
        } else if !machine.isRoot, setting("kernel/apparmor_restrict_unprivileged_userns") == "1" {
            self = .appArmor
        } else if machine.hasChangedRoot == true {
            self = .changedRoot
        } else {
            self = .unknown
        }
    }

    private static func isContainer(_ machine: Machine) -> Bool {
        if ["/.dockerenv", "/run/.containerenv", "/run/systemd/container"].contains(where: {
            machine.read($0) != nil
        }) {
            return true
        }
        let groups = machine.read("/proc/1/cgroup") ?? ""
        return ["docker", "kubepods", "lxc", "containerd", "libpod"].contains { groups.contains($0) }
    }

    /// What to do about it, in sentences.
    package var remedy: String {
        switch self {
        case .notInstalled:
            "apt-get install bubblewrap gives the strong sandbox; without it, limits still apply."
        case .appArmor:
            "AppArmor forbids it to programs without a profile, as on Ubuntu 24.04. For bubblewrap alone: put "
                + "`abi <abi/4.0>, profile bwrap /usr/bin/bwrap flags=(unconfined) { userns, }` into "
                + "/etc/apparmor.d/bwrap and run `sudo systemctl reload apparmor`. For all programs: "
                + "`sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`."
        case .unprivilegedSwitch:
            "The kernel is set to forbid it to ordinary users: `sudo sysctl kernel.unprivileged_userns_clone=1` allows it."
        case .noneAllowed:
            "The kernel is set to allow none at all: `sudo sysctl user.max_user_namespaces=15000` allows them."
        case .container:
            "A container forbids it. With Docker, start it with `--security-opt seccomp=unconfined --security-opt "
                + "apparmor=unconfined`, or with `--privileged`; Podman needs `--security-opt seccomp=unconfined`. "
                + "Without that, limits still apply."
        case .hiddenProcesses:
            "The container hides parts of /proc, so that no new one can be mounted in it. With Docker, start it with "
                + "`--security-opt systempaths=unconfined` besides `--security-opt seccomp=unconfined`. Without that, limits "
                + "still apply."
        case .changedRoot:
            "This is a changed root (chroot), where the kernel makes no user namespaces: enter it with bwrap, "
                + "systemd-nspawn or pivot_root instead, or go on with limits."
        case .noFilters:
            "Filters of system calls are what it lacks: a kernel with CONFIG_SECCOMP_FILTER has them, and a container may "
                + "forbid them."
        case .unknown:
            "`bwrap --unshare-all --ro-bind / / true` shows the refusal by itself; without namespaces, limits still apply."
        }
    }
}
