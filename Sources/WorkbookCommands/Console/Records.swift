import ConsoleOutput
import CourseCatalog
import ProgressStore
import Synchronization

/// The learner's records, for commands whose work does not wait for them: what cannot be kept is done and shown all the same,
/// and one line at the end says so.
enum Records {
    private static let opened = Mutex<[ProgressStore]>([])

    /// The store of a course, in whatever state it is.
    static func open(in course: Course) -> ProgressStore {
        let store = ProgressStore.forgiving(at: course.places.records).named(by: course)
        opened.withLock { $0.append(store) }
        return store
    }

    /// The store for a command that records nothing: none is made.
    static func looking(in course: Course) throws -> ProgressStore {
        try ProgressStore.exists(at: course.places.records)
            ? open(in: course) : ProgressStore.looking(at: course.places.records).named(by: course)
    }

    /// Says once what was not kept, and why.
    static func sayWhatWasNotKept() {
        let problems = opened.withLock { stores in
            defer { stores = [] }
            return stores.compactMap(\.problem)
        }
        guard let problem = problems.first else { return }
        Console.aside("Nothing of this is in your records. \(problem)")
    }
}
