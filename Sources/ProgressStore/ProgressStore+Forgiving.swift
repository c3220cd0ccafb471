import Foundation
import GRDB

/// The database in use, and why it is not the one on the disk.
struct HeldQueue: Sendable {
    var queue: DatabaseQueue
    var problem: ProgressStoreError?
}

/// For commands whose work matters more than its record.
extension ProgressStore {
    /// Seconds that such a command waits for another program's lock.
    private static let patience = 1.5

    /// The store of a course, whatever state it is in.
    ///
    /// One that cannot be written is read, what is recorded then stays in memory, and so it does where there is none to be
    /// had at all or a write fails later. ``problem`` says why.
    package static func forgiving(at folder: String) -> ProgressStore {
        let place = StoreFolder(inCourse: folder)
        do {
            try place.create()
            let waiting = Patience(patience)
            let queue = try reporting(place.database) {
                try place.locked(for: patience) { try open(place.database, patience: waiting) }
            }
            // Once it is open the other program is known to let go: what is recorded is worth a longer wait.
            waiting.set(10)
            return ProgressStore(path: place.database, queue: queue, isForgiving: true)
        } catch {
            let problem = ProgressStoreError(error, path: place.database)
            let known = try? looking(at: folder, patience: patience)
            return ProgressStore(
                path: place.database, queue: memory(copying: known), isForgiving: true, problem: problem)
        }
    }

    /// A database in memory with what another holds; empty where that cannot be read.
    private static func memory(copying store: ProgressStore?) -> DatabaseQueue {
        if let queue = store?.currentQueue, let copy = try? inMemory(copying: queue) { return copy }
        // An empty database in memory with this program's own tables: nothing outside can make that fail.
        let queue = try! DatabaseQueue()
        try! Schema.migrator.migrate(queue)
        return queue
    }

    static func inMemory(copying queue: DatabaseQueue) throws -> DatabaseQueue {
        let copy = try DatabaseQueue()
        try queue.backup(to: copy)
        try Schema.migrator.migrate(copy)
        return copy
    }
}
