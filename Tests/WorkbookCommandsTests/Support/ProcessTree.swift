import Foundation

/// A process as /proc knows it; the start time tells it from a later one with the same number.
struct RunningProcess: Hashable {
    var id: pid_t
    var parent: pid_t
    var name: String
    var state: Character
    var started: String

    /// Reads /proc/ID/stat; nil when there is no such process.
    init?(_ id: pid_t) {
        // The name stands in parentheses and may hold blanks and parentheses itself.
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: close)...].split(separator: " ")
        guard fields.count > 19, let parent = pid_t(fields[1]) else { return nil }
        self.id = id
        self.parent = parent
        name = String(text[text.index(after: open)..<close])
        state = fields[0].first ?? "?"
        started = String(fields[19])
    }

    /// Whether this very process still runs; one that waits to be reaped does not.
    var isAlive: Bool {
        guard let now = RunningProcess(id) else { return false }
        return now.started == started && now.state != "Z" && now.state != "X"
    }

    static var all: [RunningProcess] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0).flatMap { RunningProcess($0) } }
    }

    /// The children of a process, their children, and so on.
    static func descendants(of process: pid_t) -> [RunningProcess] {
        let all = self.all
        var family: Set<pid_t> = [process]
        var found: [RunningProcess] = []
        while true {
            let more = all.filter { family.contains($0.parent) && !family.contains($0.id) }
            if more.isEmpty { return found }
            found += more
            family.formUnion(more.map(\.id))
        }
    }
}

/// Waits until a condition holds; throws when it does not come to hold.
func eventually(_ what: String, _ condition: () throws -> Bool) throws {
    let deadline = Date.now + patience
    while try !condition() {
        guard Date.now < deadline else { throw DrivingError("it never came to pass that \(what)") }
        usleep(5000)
    }
}
