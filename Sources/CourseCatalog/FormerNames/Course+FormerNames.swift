import Diagnostics

extension Course {
    /// Every name that a lesson, an exercise or a question had before, as its file says under `formerly`, and what is
    /// wrong with how that is written. Reads each file of the course.
    package func formerNames() -> (names: [FormerName], diagnostics: [Diagnostic]) {
        var reader = FormerNameReader(root: root)
        for lesson in lessons {
            reader.readFront(of: lesson.path, file: lesson.file, as: .lesson, now: lesson.id)
            for exercise in lesson.exerciseFiles {
                reader.readFront(
                    of: exercise.taskPath, file: relative(exercise.taskPath), as: .exercise, now: exercise.id)
            }
            if let quiz = (try? lesson.quizText()) ?? nil {
                reader.readQuiz(quiz, file: lesson.quizFile, lesson: lesson.id)
            }
        }
        return (reader.names, reader.diagnostics)
    }
}
