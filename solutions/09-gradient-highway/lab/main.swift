import LabKit
import NumericCore

// Learns to remember a token over a gap of noise, with the memory that the variant brings.
let run = LabRun()
var model = Model(units: 24, using: &run.random)
var optimizer = Adam()
let test = Recall(count: 200, using: &run.random)
let names = ["A", "B", "C", "D"]

for step in run.steps {
    let batch = Recall(count: 32, using: &run.random)
    let lesson = model.lesson(from: batch, limit: 1)
    run.report(loss: lesson.loss, gradient: lesson.norm)
    optimizer.step(&model.parameters, gradients: lesson.gradients, rate: 0.003)
    if step % 20 == 0 || step == 1 {
        run.showFlow(lesson.flow)
        let (logits, accuracy) = model.answers(to: test)
        run.measure(accuracy, weights: model.parameters)
        run.show(
            "token it was, and how sure it is of each", rows: names, columns: names,
            values: Model.sureness(logits, of: test))
    }
}
run.finish()
