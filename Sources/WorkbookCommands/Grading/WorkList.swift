import CourseCatalog
import Foundation
import Grader

/// The files that `grade` was asked to judge, each with the exercise that it answers or with the reason why it cannot be
/// judged.
struct WorkList {
    let course: Course
    /// The course's folder as it was typed, where that is another way to it than its real path.
    private let typedRoots: [String]

    init(course: Course, typedFolder: String?) {
        self.course = course
        let environment = ProcessInfo.processInfo.environment
        typedRoots =
            [typedFolder, environment["WORKBOOK_COURSE"], environment["PWD"]].compactMap(\.self).map(
                Self.absolute
            )
            .flatMap(Self.withParents).filter { Self.isSamePlace($0, course.root) }
    }

    /// An argument with a `/` in it, or one that ends in `.swift`, is a path; any other is an exercise's name.
    static func isPath(_ argument: String) -> Bool {
        argument.contains("/") || argument.lowercased().hasSuffix(".swift")
    }

    /// What one argument means; throws `UserError` for an exercise that is not there.
    func work(_ argument: String) throws(UserError) -> GradingJob {
        guard Self.isPath(argument) else {
            return GradingJob(own: try course.exercise(named: argument), in: course)
        }
        return work(file: argument)
    }

    /// The file at a path, as an answer to the exercise of its name.
    func work(file path: String) -> GradingJob {
        let name = Self.name(of: path)
        let stem = name.hasSuffix(".swift") ? String(name.dropLast(6)) : name
        guard let exercise = course.exercise(ofStem: stem) else {
            return GradingJob(refusing: path, in: course, because: unknown(name, stem))
        }
        guard access(path, F_OK) == 0 || name.hasSuffix(".swift") else {
            return GradingJob(refusing: path, as: exercise, because: "there is no such file")
        }
        guard name.hasSuffix(".swift") else {
            return GradingJob(
                refusing: path, as: exercise, because: "it is not a Swift file: its name has to end in .swift"
            )
        }
        return isOwn(path, exercise) ? GradingJob(own: exercise, in: course) : work(file: path, as: exercise)
    }

    /// A file that is judged as an answer to an exercise whatever its name.
    func work(file path: String, as exercise: Exercise) -> GradingJob {
        if isOwn(path, exercise) { return GradingJob(own: exercise, in: course) }
        var status = stat()
        if !path.contains("/"), lstat(path, &status) != 0, errno == ENOENT {
            return GradingJob(
                refusing: path, as: exercise,
                because: "there is no such file here; `workbook grade \(exercise.id)` judges your own")
        }
        if let reason = courseFile(at: path) {
            return GradingJob(refusing: path, as: exercise, because: reason)
        }
        return GradingJob(file: path, as: exercise)
    }

    /// The same list, with those refused that are one file under several names.
    func withoutSharedFiles(_ works: [GradingJob]) -> [GradingJob] {
        var names: [FileIdentity: [String]] = [:]
        for work in works {
            guard let identity = FileIdentity(path: work.path) else { continue }
            let path = Self.absolute(work.path)
            if names[identity]?.contains(path) != true { names[identity, default: []].append(path) }
        }
        return works.map { work in
            guard work.refusal == nil, let identity = FileIdentity(path: work.path),
                let others = names[identity]?.filter({ $0 != Self.absolute(work.path) }),
                let other = others.first
            else { return work }
            return GradingJob(
                refusing: work.shownPath, as: work.exercise,
                because: "it is one file with \(other) (a hard link): each answer has to be a file of its own"
            )
        }
    }

    /// Only a path that says so letter by letter is the learner's own file.
    private func isOwn(_ path: String, _ exercise: Exercise) -> Bool {
        let stub = course.relative(exercise.stubPath)
        let absolute = Self.absolute(path)
        if ([course.root] + typedRoots).contains(where: { absolute == "\($0)/\(stub)" }) { return true }
        return path == stub && FileIdentity(path: path) == nil
    }

    /// Why a file may not be judged that is one of the course's own under another name; nil for any other.
    private func courseFile(at path: String) -> String? {
        guard let identity = FileIdentity(path: path), identity.nameCount > 1 else { return nil }
        for folder in ["solutions", "exercises"] {
            let names =
                FileManager.default.enumerator(atPath: "\(course.root)/\(folder)")?.compactMap {
                    $0 as? String
                } ?? []
            for name in names where name.hasSuffix(".swift") {
                let file = "\(course.root)/\(folder)/\(name)"
                if FileIdentity(path: file) == identity, file != Self.absolute(path) {
                    return
                        "it is one file with the course's \(folder)/\(name) (a hard link): put a copy in its place"
                }
            }
        }
        return nil
    }

    private func unknown(_ name: String, _ stem: String) -> String {
        let ids = course.lessons.flatMap(\.exerciseFiles)
        let meant =
            ids.first { stem.contains($0.name) || name.contains($0.name) }
            ?? course.exerciseLike(stem)
            .flatMap { course.exercise($0) }
        return "no exercise of the course has this name."
            + (meant.map { " If it is an answer to \($0.id), call it \($0.name).swift" }
                ?? " `workbook list` shows the exercises")
    }

    /// A path from the root, without `.` and with `..` taken as they are written.
    static func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        var names: [Substring] = []
        for name in whole.split(separator: "/") where name != "." {
            if name == ".." { names = names.dropLast() } else { names.append(name) }
        }
        return "/" + names.joined(separator: "/")
    }

    /// The folder that a path's last name lies in. (Foundation's own way stops the program at ".".)
    static func folder(of path: String) -> String {
        let names = absolute(path).split(separator: "/").dropLast()
        return "/" + names.joined(separator: "/")
    }

    /// A path's last name.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func withParents(_ path: String) -> [String] {
        var paths = [path]
        while let last = paths.last, last != "/" {
            paths.append(folder(of: last))
        }
        return paths
    }

    private static func isSamePlace(_ path: String, _ other: String) -> Bool {
        var (one, two) = (stat(), stat())
        return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_ino == two.st_ino
            && one.st_dev == two.st_dev
    }
}
