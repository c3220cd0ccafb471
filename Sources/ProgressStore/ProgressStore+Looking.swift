import Foundation
import GRDB

/// For commands that look and leave nothing behind.
extension ProgressStore {
    /// Whether a course has a store; throws ``ProgressStoreError`` when that cannot be seen.
    package static func exists(at folder: String) throws -> Bool {
        try StoreFolder(inCourse: folder).holdsStore()
    }

    /// The store of a course for a command that only looks: where there is none, none is made and all is empty; one
    /// that may not be written is read all the same.
    ///
    /// - Throws: ``ProgressStoreError``; also later, from every method that writes, where nothing may be written.
    package static func looking(at folder: String) throws -> ProgressStore {
        try looking(at: folder, patience: 10)
    }

    static func looking(at folder: String, patience: Double) throws -> ProgressStore {
        let place = StoreFolder(inCourse: folder)
        guard try place.holdsStore() else {
            let queue = try reporting(place.database) {
                let queue = try DatabaseQueue()
                try Schema.migrator.migrate(queue)
                return queue
            }
            return ProgressStore(path: place.database, queue: queue)
        }
        if place.isWritable, patience >= 10 { return try ProgressStore(at: folder) }
        let queue = try reporting(place.database) { try openReadOnly(place.database, patience) }
        return ProgressStore(path: place.database, queue: queue)
    }

    private static func openReadOnly(_ path: String, _ patience: Double) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        func open(_ name: String) throws -> DatabaseQueue {
            let queue = try DatabaseQueue(path: name, configuration: configuration)
            try queue.read { db in
                if try Schema.isForeign(db) { throw ProgressStoreError(.foreign, path: path) }
                if try Schema.migrator.hasBeenSuperseded(db) { throw ProgressStoreError(.newer, path: path) }
                guard try Schema.migrator.hasCompletedMigrations(db) else {
                    let what = "it comes from an older workbook and has to be brought up to date"
                    throw ProgressStoreError(.notWritable, path: path, what: what)
                }
            }
            return queue
        }
        do {
            return try open(path)
        } catch let error as DatabaseError {
            // SQLite wants to make files beside a store with a journal. Where the journal is empty and nobody can
            // write, it can be told that nothing will change.
            var info = stat()
            if stat(path + "-wal", &info) == 0, info.st_size > 0 { throw error }
            guard let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) else {
                throw error
            }
            return try open("file:\(escaped)?immutable=1")
        }
    }
}
