import Foundation

/// How often the kernel has ended a process for want of memory, on this machine or in this process's control group.
package struct MemoryKills: Equatable {
    private let counts: [String: Int]

    /// As it stands now.
    package static func soFar() -> MemoryKills {
        var counts: [String: Int] = [:]
        for file in ["/proc/vmstat", "/sys/fs/cgroup/memory.events"] + ownGroup {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { continue }
            for line in text.split(separator: "\n") where line.hasPrefix("oom_kill ") {
                counts[file] = Int(line.dropFirst("oom_kill ".count))
            }
        }
        return MemoryKills(counts: counts)
    }

    private static var ownGroup: [String] {
        guard let text = try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { $0.hasPrefix("0::/") }.map {
            "/sys/fs/cgroup\($0.dropFirst("0::".count))/memory.events"
        }
    }
}
