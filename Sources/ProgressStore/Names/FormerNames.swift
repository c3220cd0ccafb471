import Foundation

/// What lessons, exercises and questions were called before: a pure map from old names to the present ones. The store is
/// append-only, so rows keep the names they were written with, and readers apply this.
package struct FormerNames: Sendable, Equatable {
    /// A question of a lesson, both by their ids.
    package struct Question: Sendable, Hashable, Comparable {
        package var lesson: String
        package var id: String

        package init(lesson: String, id: String) {
            self.lesson = lesson
            self.id = id
        }

        package static func < (left: Question, right: Question) -> Bool {
            (left.lesson, left.id) < (right.lesson, right.id)
        }
    }

    /// Present names by old ones, of lessons and of exercises. These cannot be taken for each other: the one begins with
    /// a digit and the other with a letter.
    private let present: [String: String]
    private let presentQuestions: [Question: Question]
    private let old: [String: [String]]
    private let oldQuestions: [Question: [Question]]

    /// Nothing was ever renamed.
    package static let none = FormerNames(renamed: [:])

    /// - Parameters:
    ///   - renamed: of lessons and exercises: what each old id is called now, perhaps by way of a third name.
    ///   - questions: the same of questions; their lessons may have been renamed as well.
    package init(renamed: [String: String], questions: [Question: Question] = [:]) {
        let present = Self.resolved(renamed)
        func moved(_ question: Question) -> Question {
            Question(lesson: present[question.lesson] ?? question.lesson, id: question.id)
        }
        var renamedQuestions: [Question: Question] = [:]
        for (old, new) in questions.sorted(by: { $0.key < $1.key }) where moved(old) != moved(new) {
            renamedQuestions[moved(old)] = moved(new)
        }
        self.present = present
        presentQuestions = Self.resolved(renamedQuestions)
        old = Dictionary(grouping: present.keys.sorted(), by: { present[$0]! })
        let byNew = presentQuestions
        oldQuestions = Dictionary(grouping: byNew.keys.sorted(), by: { byNew[$0]! })
    }

    /// Follows each name to its end; a name that leads in a circle stays as it is.
    private static func resolved<Name: Hashable>(_ renamed: [Name: Name]) -> [Name: Name] {
        var result: [Name: Name] = [:]
        for start in renamed.keys {
            var seen: Set<Name> = [start]
            var name = start
            while let next = renamed[name] {
                guard seen.insert(next).inserted else {
                    name = start
                    break
                }
                name = next
            }
            if name != start { result[start] = name }
        }
        return result
    }

    /// Whether no name has changed.
    package var isEmpty: Bool { present.isEmpty && presentQuestions.isEmpty }

    /// What a lesson or an exercise is called now.
    package func current(_ id: String) -> String { present[id] ?? id }

    /// Every name under which a lesson or an exercise may stand in the records, its present one first.
    package func names(of id: String) -> [String] { [id] + (old[id] ?? []) }

    /// What a question is called now, and in which lesson it is.
    package func current(_ question: Question) -> Question {
        let moved = Question(lesson: current(question.lesson), id: question.id)
        return presentQuestions[moved] ?? moved
    }

    /// Every name under which a question may stand in the records.
    package func names(of question: Question) -> [Question] {
        ([question] + (oldQuestions[question] ?? [])).flatMap { name in
            names(of: name.lesson).map { Question(lesson: $0, id: name.id) }
        }
    }

    /// Every name of a lesson under which an answer to a question of it may stand in the records.
    func lessons(withAnswersFor lesson: String) -> [String] {
        let moved = presentQuestions.filter { $0.value.lesson == lesson }.keys.map(\.lesson)
        return Set([lesson] + moved).sorted().flatMap(names(of:))
    }

    /// Names as one argument, for `json_each`.
    static func list(_ names: [String]) -> String {
        // Strings alone: this cannot fail.
        String(decoding: try! JSONEncoder().encode(names), as: UTF8.self)
    }
}
