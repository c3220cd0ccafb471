import Testing

@testable import Sandbox

/// Each way to refuse namespaces is told by its own signs, and has its own remedy.
struct NamespaceRefusalTests {
    private func cause(
        isRoot: Bool = false, files: [String: String] = [:], canFilterCalls: Bool = true,
        hasChangedRoot: Bool? = false
    ) -> NamespaceRefusal {
        var machine = NamespaceRefusal.Machine()
        machine.isRoot = isRoot
        machine.read = { files[$0] }
        machine.canFilterCalls = canFilterCalls
        machine.hasChangedRoot = hasChangedRoot
        return NamespaceRefusal(bubblewrap: "/usr/bin/bwrap", machine: machine)
    }

    @Test func eachCauseIsToldFromTheOthers() {
        let restricted = ["/proc/sys/kernel/apparmor_restrict_unprivileged_userns": "1"]
        #expect(NamespaceRefusal(bubblewrap: nil) == .notInstalled)
        #expect(cause(files: restricted) == .appArmor)
        #expect(cause(isRoot: true, files: restricted) == .unknown)
        #expect(cause(files: ["/proc/sys/kernel/unprivileged_userns_clone": "0"]) == .unprivilegedSwitch)
        #expect(cause(files: ["/proc/sys/user/max_user_namespaces": "0"]) == .noneAllowed)
        #expect(cause(files: ["/.dockerenv": ""]) == .container)
        // A container on an Ubuntu machine sees its host's setting.
        #expect(cause(files: restricted.merging(["/run/.containerenv": ""]) { $1 }) == .container)
        #expect(cause(files: ["/proc/1/cgroup": "0::/kubepods/pod1"]) == .container)
        #expect(cause(hasChangedRoot: true) == .changedRoot)
        #expect(cause(canFilterCalls: false) == .noFilters)
        #expect(cause() == .unknown)
        #expect(
            NamespaceRefusal(bubblewrap: "/usr/bin/bwrap", said: "bwrap: Can't mount proc on /newroot/proc")
                == .hiddenProcesses)
    }

    @Test func noTwoCausesHaveOneRemedy() {
        let all: [NamespaceRefusal] = [
            .notInstalled, .appArmor, .unprivilegedSwitch, .noneAllowed, .container, .hiddenProcesses,
            .changedRoot, .noFilters,
            .unknown,
        ]
        #expect(Set(all.map(\.remedy)).count == all.count)
        #expect(all.filter { $0.remedy.contains("Ubuntu") } == [.appArmor])
    }
}
