// Sends the form as an order in JSON and goes to the run. Values in the address fill the form.
import { bind, numbers, send } from '/assets/order.js';

const form = document.getElementById('start');
const told = document.getElementById('told');
const fields = [...form.querySelectorAll('input')];

bind(fields);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const order = numbers(fields, told);
  if (order) {
    send('/api/runs', { scenario: form.dataset.scenario, ...order }, fields, form.querySelector('button'), told);
  }
});
