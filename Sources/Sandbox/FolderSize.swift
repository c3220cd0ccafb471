import Foundation

/// How much a folder holds.
enum FolderSize {
    /// More files than any honest compilation has; counting stops there.
    private static let mostFiles = 2000

    /// Whether the files in a folder and below take at most so many bytes on the disk, and are not too many.
    ///
    /// Links are counted and not followed.
    static func isWithin(_ limit: Int, _ folder: String) -> Bool {
        var bytes = 0
        var files = 0
        guard let names = FileManager.default.enumerator(atPath: folder) else { return true }
        while let name = names.nextObject() as? String {
            var info = stat()
            // It may be gone again.
            guard lstat("\(folder)/\(name)", &info) == 0 else { continue }
            files += 1
            bytes += Int(info.st_blocks) * 512
            if bytes > limit || files > mostFiles { return false }
        }
        return true
    }
}
