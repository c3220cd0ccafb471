import Foundation

/// Notices that a file was saved, however the editor does it.
///
/// The folder is watched and not the file: many editors write a new file and rename it onto the old one. What counts
/// in the end is what `stat` says of the path, asked again after every hint from inotify and once a second besides,
/// since there are file systems (and machines out of watches) where inotify stays silent.
final class FileWatcher {
    /// What tells one save from another.
    struct Stamp: Equatable {
        var device: UInt
        var inode: UInt
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    enum Wake: Equatable {
        /// The file was saved, and has been still since.
        case saved
        /// The file is not there any more.
        case gone
        /// The other descriptor has something to read.
        case input
        /// The program was stopped and continued.
        case resumed
    }

    private let path: String
    private let folder: String
    private var descriptor: Int32
    private var watch: Int32 = -1
    private var last: Stamp?

    /// How long a file must be still before it counts as saved, in milliseconds: an editor that empties a file and then
    /// fills it must not be judged in between.
    private static let quiet: Int32 = 60

    /// Watches a file that may not be there yet. The file as it is now counts as seen.
    ///
    /// - Parameter usesInotify: false polls only.
    init(path: String, usesInotify: Bool = true) {
        self.path = path
        folder = (path as NSString).deletingLastPathComponent
        descriptor = usesInotify ? inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) : -1
        last = Self.stamp(path)
        addWatch()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether the kernel tells of changes; else the file is looked at a few times a second.
    var isNotified: Bool { watch >= 0 }

    /// Waits for a save, for something to read on another descriptor, or until `isResumed` says so after a signal.
    func wait(or input: Int32? = nil, isResumed: () -> Bool = { false }) -> Wake {
        while true {
            if isResumed() { return .resumed }
            if let wake = change() { return wake }
            var sources: [pollfd] = []
            if let input { sources.append(pollfd(fd: input, events: Int16(POLLIN), revents: 0)) }
            if watch >= 0 { sources.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
            _ = poll(&sources, nfds_t(sources.count), watch >= 0 ? 1000 : 250)
            if input != nil, sources[0].revents != 0 { return .input }
            drain()
            addWatch()
        }
    }

    /// What has changed since the last call, once it is still; nil when nothing has.
    private func change() -> Wake? {
        var now = Self.stamp(path)
        guard now != last else { return nil }
        while true {
            poll(nil, 0, Self.quiet)
            let later = Self.stamp(path)
            if later == now { break }
            now = later
        }
        guard now != last else { return nil }
        last = now
        return now == nil ? .gone : .saved
    }

    /// Takes the file as it is now as seen.
    func markSeen() { last = Self.stamp(path) }

    /// Reads what inotify has to say; only that it says something matters.
    private func drain() {
        guard descriptor >= 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return }
            // The folder itself went away or was replaced: its watch is dead, or watches what nobody edits.
            watch = -1
        }
    }

    /// Watches the folder, anew after every event: a folder of the same name may have taken its place. For a folder
    /// that is watched already, this is one cheap call and changes nothing.
    private func addWatch() {
        guard descriptor >= 0, watch < 0 else { return }
        let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MODIFY | IN_ATTRIB
        watch = inotify_add_watch(
            descriptor, folder, UInt32(events) | UInt32(IN_DELETE_SELF | IN_MOVE_SELF))
    }

    private static func stamp(_ path: String) -> Stamp? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        return Stamp(
            device: UInt(info.st_dev), inode: UInt(info.st_ino), size: Int(info.st_size),
            seconds: info.st_mtim.tv_sec, nanoseconds: info.st_mtim.tv_nsec)
    }
}
