// A quiz says at once whether an answer is right, and counts. Without it each
// question has its answer in details.
const quiz = document.querySelector(".quiz-form");

function start() {
  const questions = [...quiz.querySelectorAll(".question")];
  const end = quiz.querySelector(".quiz-score"), share = quiz.querySelector(".quiz-share");
  const result = quiz.querySelector(".quiz-result"), again = quiz.querySelector(".quiz-again");
  const fill = (text, ...values) => values.reduce((s, v, i) => s.replaceAll(`{${i}}`, v), text);

  const count = () => {
    const answered = questions.filter(q => q.dataset.answered);
    const right = answered.filter(q => q.dataset.answered === "right").length;
    const done = answered.length === questions.length;
    end.textContent = done ? fill(quiz.dataset.score, right, questions.length) : fill(quiz.dataset.progress, answered.length, questions.length);
    result.textContent = done ? result.dataset.text.replace("{1}", questions.length).replace("{2}", right) : "";
    share.hidden = !done;
    again.hidden = answered.length === 0;
  };

  // The first choice counts; arrow keys choose, so an answer is given by Enter or
  // the pointer, not by moving through the options.
  const answer = (q, option) => {
    if (q.dataset.answered) return;
    const right = "right" in option.dataset;
    q.dataset.answered = right ? "right" : "wrong";
    option.closest(".option").classList.add(right ? "is-right" : "is-wrong");
    q.querySelector("[data-right]").closest(".option").classList.add("is-right");
    q.querySelector(".verdict-said").textContent = right ? quiz.dataset.right : quiz.dataset.wrong;
    q.querySelector("details").open = true;
    count();
  };

  for (const q of questions) {
    const check = q.querySelector(".quiz-check");
    check.hidden = false;
    check.addEventListener("click", () => {
      const chosen = q.querySelector("input:checked");
      if (chosen) answer(q, chosen);
      else q.querySelector("input").focus();
    });
    q.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.target.type !== "radio") return;
      event.preventDefault();
      event.target.checked = true;
      answer(q, event.target);
    });
  }

  again.addEventListener("click", () => {
    for (const q of questions) {
      delete q.dataset.answered;
      q.querySelectorAll(".option").forEach(o => o.classList.remove("is-right", "is-wrong"));
      q.querySelectorAll("input").forEach(i => { i.checked = false; });
      q.querySelector(".verdict-said").textContent = "";
      q.querySelector("details").open = false;
    }
    count();
    questions[0].querySelector("input").focus();
  });
  count();
}

if (quiz) start();
