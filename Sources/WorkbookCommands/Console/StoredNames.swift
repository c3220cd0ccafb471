import CourseCatalog
import ProgressStore

extension ProgressStore {
    /// The same store, which counts what it has under former names of a course for what that is called now.
    func named(by course: Course) -> ProgressStore {
        setNames { stored in FormerNames(of: course, for: stored) }
        return self
    }
}

extension FormerNames {
    /// The former names of a course, as far as the records need them: where the course has all that stands in them, none
    /// of its files is read.
    init(of course: Course, for stored: StoredNames) {
        // What happened to nothing in particular is kept under no name.
        let ids = Set(course.lessons.map(\.id) + course.lessons.flatMap(\.exerciseFiles).map(\.id) + [""])
        // Questions are counted in their lessons' quizzes, which are read when they are asked.
        guard !stored.ids.isSubset(of: ids) || Self.lacksQuestion(stored, course) else {
            self = .none
            return
        }
        self.init(of: course)
    }

    /// All former names of a course.
    init(of course: Course) {
        var renamed: [String: String] = [:]
        var questions: [Question: Question] = [:]
        for name in course.formerNames().names {
            switch name.kind {
            case .lesson, .exercise: renamed[name.old] = renamed[name.old] ?? name.new
            case .question(let lesson):
                guard let old = name.oldQuestion else { continue }
                let key = Question(lesson: old.lesson, id: old.id)
                questions[key] = questions[key] ?? Question(lesson: lesson, id: name.new)
            }
        }
        self.init(renamed: renamed, questions: questions)
    }

    /// Whether an answer is to a question that its lesson's quiz has no heading for.
    private static func lacksQuestion(_ stored: StoredNames, _ course: Course) -> Bool {
        let byLesson = Dictionary(grouping: stored.questions, by: \.lesson)
        return byLesson.contains { id, questions in
            guard let lesson = course.lessons.first(where: { $0.id == id }),
                let text = (try? lesson.quizText()) ?? nil
            else { return true }
            // By bytes, which takes a tenth of the time of characters.
            let headings = Set(
                text.utf8.split(separator: 10).filter { $0.starts(with: "## ".utf8) }.map(Array.init))
            return questions.contains { !headings.contains(Array("## \($0.id)".utf8)) }
        }
    }
}
