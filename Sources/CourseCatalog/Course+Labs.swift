import Diagnostics

extension Course {
    /// The labs, in the order of the lessons whose folders they lie in. Their files are read at each call.
    package var labs: [Lab] {
        var labs = lessons.compactMap { lab(of: $0) }
        var places: [String: String] = [:]
        for index in labs.indices where !labs[index].name.isEmpty {
            guard let other = places.updateValue(labs[index].file, forKey: labs[index].name) else { continue }
            labs[index].diagnostics.append(
                Diagnostic(
                    .error, file: labs[index].file,
                    message: "has the same name as \(other): \(labs[index].name)",
                    fix: "Rename one of them: a lab is started by its name"))
        }
        return labs
    }

    /// The lab of a lesson; nil where it has none.
    package func lab(of lesson: Lesson) -> Lab? {
        let file = "lessons/\(lesson.id)/lab.md"
        guard FileKind(of: "\(root)/\(file)") != .missing else { return nil }
        var reader = LabReader(lesson: lesson.id, file: file, course: self)
        return reader.read()
    }

    /// The lab of a name, or the one lab whose name contains it.
    package func lab(_ name: String) -> Lab? {
        let labs = labs
        if let exact = labs.first(where: { $0.name == name }) { return exact }
        let matches = name.isEmpty ? [] : labs.filter { $0.name.contains(name) }
        return matches.count == 1 ? matches[0] : nil
    }

    /// The name of the lab nearest to a mistyped one; nil when none is near.
    package func labLike(_ name: String) -> String? {
        Diagnostic.nearest(to: name, among: labs.map(\.name))
    }
}
