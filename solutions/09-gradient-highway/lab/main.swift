import LabKit
import NumericCore

// Learns to remember a token over a gap of noise, with the memory that the variant brings.
let run = LabRun()
var model = Model(units: run.whole("units"), using: &run.random)
var optimizer = Adam()
let gap = run.whole("gap")
let test = Recall(count: 200, gap: gap, using: &run.random)
let names = Recall.names
run.restore(&model.parameters, &optimizer)
if let text = run.sample { model.show(text, on: run) }

for step in run.steps {
    let batch = Recall(count: 32, gap: gap, using: &run.random)
    let lesson = model.lesson(from: batch, limit: 1)
    run.report(loss: lesson.loss, gradient: lesson.norm)
    optimizer.step(&model.parameters, gradients: lesson.gradients, rate: run.number("rate"))
    if step % 20 == 0 || step == 1 {
        run.showFlow(lesson.flow)
        let (logits, accuracy) = model.answers(to: test)
        run.measure(accuracy, weights: model.parameters, optimizer: optimizer)
        run.show(
            "token it was, and how sure it is of each", rows: names, columns: names,
            values: Model.sureness(logits, of: test))
    }
}
run.finish()
