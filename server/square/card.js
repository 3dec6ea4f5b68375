// The field is Square's own, in a frame of Square's: what is typed there goes to Square, and a token comes back.
const form = document.querySelector('form');
const button = form.querySelector('button');
const problem = document.getElementById('problem');

function stop(text) {
  problem.textContent = text;
  button.disabled = false;
}

async function start() {
  const payments = window.Square.payments(form.dataset.application, form.dataset.location);
  const card = await payments.card();
  await card.attach('#card');
  button.disabled = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = '';
    const verification = { intent: 'STORE', customerInitiated: true, sellerKeyedIn: false };
    const { status, token } = await card.tokenize({ ...verification, billingContact: {} });
    if (status !== 'OK') return stop('Have another look at the card.');
    form.elements.source_id.value = token;
    form.submit();
  });
}

start().catch(() => stop('The card field did not load. Load this page again.'));
