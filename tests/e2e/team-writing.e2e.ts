import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/story';

/** A day this many days from now, as a date field wants it. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function makeFamily(page: Page, name: string): Promise<void> {
	await page.goto('/families/new');
	await page.getByLabel('What your team calls this family').fill(name);
	await page.getByLabel('First child’s name').fill('Noor');
	await page.getByLabel('Date of birth').fill('2017-05-04');
	await page.getByRole('button', { name: 'Make the family' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('People around this family');
}

async function addMum(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Add a parent or carer' }).click();
	await page.getByLabel('Name', { exact: true }).fill('Samira');
	await page.getByLabel('Who they are to the child').selectOption({ label: 'Mum' });
	await page.getByLabel('Language they read').selectOption({ label: 'اردو' });
	await page.getByRole('button', { name: 'Add them' }).click();
}

async function startPlan(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Start a plan' }).click();
	await page.getByLabel('Child in need plan').check();
	await page.getByRole('button', { name: 'Start the plan' }).click();
	await expect(page.getByText('The family cannot see this plan yet')).toBeVisible();
}

test('A key worker writes a plan and shows it to a new family', async ({ story, page }, info) => {
	story.allowStatus(400);
	story.allowStatus(409);
	await signInAs(page, 'kerry');

	await story.step('a family is made with its first child', async () => {
		await makeFamily(page, `Hashmi (${info.project.name})`);
		await expect(page.getByRole('strong').filter({ hasText: 'Noor' })).toBeVisible();
	});

	await story.step('the form for a parent says what it needs, at the field', async () => {
		await page.getByRole('link', { name: 'Add a parent or carer' }).click();
		await page.getByRole('button', { name: 'Add them' }).click();
		await expect(page.locator('#name-wrong')).toHaveText('This is needed');
		await expect(page.locator('#part-wrong')).toHaveText('Choose one of these');
		await page.goBack();
		await page.goBack();
	});

	await story.step('her mother, a brother and her school come in', async () => {
		await page.reload();
		await addMum(page);
		await page.getByRole('link', { name: 'Add a child' }).click();
		await page.getByLabel('Child’s name').fill('Idris');
		await page.getByRole('button', { name: 'Add them' }).click();
		await page.getByRole('link', { name: 'Add somebody from an agency' }).click();
		await page.getByLabel('Name of somebody new').fill('Mr Okafor');
		await page.getByLabel('Their agency').fill('Hill Top School');
		await page.getByLabel('What they do for the child').selectOption({ label: 'School' });
		await page.getByRole('button', { name: 'Add them' }).click();
		for (const name of ['Samira', 'Idris', 'Mr Okafor'])
			await expect(page.getByRole('strong').filter({ hasText: name })).toBeVisible();
	});

	await story.step('a plan says which clocks it starts', async () => {
		await page.getByRole('link', { name: 'Start a plan' }).click();
		await expect(page.getByText('The plan is reviewed every 6 weeks.')).toBeVisible();
		await page.getByLabel('Child in need plan').check();
		await page.getByRole('button', { name: 'Start the plan' }).click();
		await expect(page.locator('#childIds-wrong')).toHaveText('Choose at least one');
		await expect(page.getByLabel('Child in need plan')).toBeChecked();
	});

	await story.step('in Urdu it reads the same', async () => {
		await page.goto(`${new URL(page.url()).pathname}?lang=ur`);
		await expect(page.getByRole('button', { name: 'پلان شروع کریں' })).toBeVisible();
		await page.goto(new URL(page.url()).pathname);
	});

	await story.step('the plan is started for Noor', async () => {
		await page.getByLabel('Child in need plan').check();
		await page.getByLabel('Noor').check();
		await page.getByRole('button', { name: 'Start the plan' }).click();
		await expect(page.getByText('The family cannot see this plan yet')).toBeVisible();
	});

	await story.step('shown too early, it says that a goal is missing', async () => {
		await page.getByRole('button', { name: 'Show to the family' }).click();
		const summary = page.getByRole('alert');
		await expect(summary.getByRole('link')).toHaveText(['Write at least one goal']);
		await summary.getByRole('link').click();
		await page.locator('#no-goals').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write a goal');
	});

	await story.step('a goal is half written and waits', async () => {
		await page.getByLabel('What will change').fill('Noor sleeps in her own bed all night');
		await page.getByLabel('How we will help').fill('Mr Okafor lends us the bedtime book.');
		await page.getByLabel('The family asked for it').check();
		await page.getByRole('button', { name: 'Save and add a step' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a step');
	});

	await story.step('the school promises the first step', async () => {
		await page.getByLabel('One small thing').fill('Send the bedtime book home');
		await page.getByLabel('Who does it').selectOption({ label: 'Mr Okafor · Hill Top School' });
		await page.getByLabel('By when').fill(dayIn(5));
		await page.getByRole('button', { name: 'Save the step' }).click();
		const goal = page.locator('[data-goal]');
		await expect(goal.getByText('Send the bedtime book home')).toBeVisible();
		await expect(goal.getByText('Promise', { exact: true })).toBeVisible();
	});

	await story.step('the mother has a step of her own', async () => {
		await page.getByRole('link', { name: 'Add a step' }).click();
		await page.getByLabel('One small thing').fill('Read together at seven');
		await page.getByLabel('Who does it').selectOption({ label: 'Samira · Mum' });
		await page.getByLabel('By when').fill(dayIn(7));
		await page.getByRole('button', { name: 'Save the step' }).click();
		await expect(page.getByText('Read together at seven')).toBeVisible();
	});

	await story.step('shown too early again, each missing thing leads to its field', async () => {
		await page.getByRole('button', { name: 'Show to the family' }).click();
		await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3);
		await page.locator('[data-goal]').getByRole('link', { name: 'Say how we will know' }).click();
		await expect(page.locator('#know-wrong')).toHaveText(
			'The family cannot see the plan without this'
		);
		await expect(page.locator('#plain-wrong')).toHaveCount(0);
	});

	await story.step('what was typed is there after an accidental back', async () => {
		await page.getByLabel('Why this matters').fill('Tired children cannot learn or play.');
		await page.getByRole('link', { name: 'Our Plan' }).click();
		await page.goBack();
		await expect(page.getByLabel('Why this matters')).toHaveValue(
			'Tired children cannot learn or play.'
		);
	});

	await story.step('the goal is finished', async () => {
		await page.getByLabel('How we will know').fill('Noor tells us she slept well.');
		await page.getByLabel('0 looks like', { exact: true }).fill('Awake most nights');
		await page.getByLabel('5 looks like').fill('Two or three good nights');
		await page.getByLabel('10 looks like').fill('Every night in her own bed');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Nothing is missing. You can show it to them.')).toBeVisible();
	});

	await story.step('a strength stands first, and a meeting is planned', async () => {
		await page.getByRole('link', { name: 'Write what goes well' }).click();
		await page.getByLabel('What already works').fill('Samira sings to the children every day.');
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('link', { name: 'Plan a meeting' }).click();
		await page
			.getByLabel('What kind of meeting')
			.selectOption({ label: 'Review of the child in need plan' });
		await page.getByLabel('Day', { exact: true }).fill(dayIn(30));
		await page.getByLabel('Time').fill('14:30');
		await page.getByLabel('Place').fill('Hill Top School');
		await page.getByRole('button', { name: 'Put it in everyone’s dates' }).click();
		await expect(page.getByRole('listitem').filter({ hasText: '14:30' })).toBeVisible();
	});

	await story.step('the goal is written in the family’s language, with who wrote it', async () => {
		await page.getByRole('link', { name: 'Child in need plan for Noor' }).click();
		await page.getByRole('link', { name: 'Write it in another language' }).click();
		await page.getByLabel('What will change').fill('نور ساری رات اپنے بستر پر سوتی ہے');
		await page.getByLabel('A person').check();
		await page.getByLabel('Name of the person or program').fill('Farah Aziz');
	});

	await story.step('the plan is shown to the family', async () => {
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('button', { name: 'Show to the family' }).click();
		await expect(page.getByText('The family can see this plan')).toBeVisible();
	});

	await story.step('and the mother is invited with a picture to scan and a code', async () => {
		await page.getByRole('link', { name: 'Invite the family' }).click();
		await page.getByLabel('Samira').check();
		await page.locator('input[name="how"][value="in-person"]').check();
		await page.locator('form[action="?/invite"] button').click();
		await expect(page.locator('[data-invitation="code"]')).toBeVisible();
		await expect(page.getByRole('img')).toBeVisible();
	});
});

test('Brothers and sisters are brought together, and a plan is closed', async ({
	story,
	page
}, info) => {
	const from = `Malik two (${info.project.name})`;
	story.allowStatus(400);
	story.allowStatus(409);
	await signInAs(page, 'kerry');
	await makeFamily(page, from);
	await startPlan(page);
	await makeFamily(page, `Malik (${info.project.name})`);
	const family = new URL(page.url()).pathname.replace('/people', '');

	await story.step('another family is chosen', async () => {
		await page.goto(`${family}/join`);
		await page.getByLabel(from).last().check();
		await page.getByRole('button', { name: 'Continue' }).click();
	});

	await story.step('what happens is said before it is done', async () => {
		await expect(page.getByText('Each child keeps their own plan.')).toBeVisible();
		await expect(page.getByText('This cannot be undone here.')).toBeVisible();
	});

	await story.step('two children are in one family', async () => {
		await page.getByRole('button', { name: 'Join them' }).click();
		await expect(page.getByRole('strong').filter({ hasText: 'Noor' })).toHaveCount(2);
	});

	await story.step('a child protection plan needs the day of its conference', async () => {
		await page.goto(`${family}/plan/new`);
		await page.getByLabel('Child protection plan').check();
		await page.getByLabel('Noor').last().check();
		await page.getByRole('button', { name: 'Start the plan' }).click();
		await expect(page.locator('#conferenceOn-wrong')).toHaveText(
			'A child protection plan needs the day of its conference'
		);
		await expect(page.getByLabel('Child protection plan')).toBeChecked();
	});

	await story.step('the family is given another name', async () => {
		await page.goto(`${family}/name`);
		await page.getByLabel('What your team calls this family').fill('');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.locator('#name-wrong')).toHaveText('This is needed');
	});

	await story.step('a plan is closed with its reason', async () => {
		await page.goto(`${family}/plan/new`);
		await page.getByLabel('Family support plan').check();
		await page.getByLabel('Noor').last().check();
		await page.getByRole('button', { name: 'Start the plan' }).click();
		await page.getByRole('link', { name: 'Close this plan' }).click();
		await page.getByLabel('Last day of the plan').fill(dayIn(0));
		await page.getByLabel('The family asked for it').check();
		await page.getByRole('button', { name: 'Close the plan' }).click();
		await expect(page.getByText('The family asked for it')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Show to the family' })).toHaveCount(0);
	});
});

test('The pages of a plan that is being written, in Urdu', async ({ story, page }, info) => {
	await signInAs(page, 'kerry');
	await makeFamily(page, `Baig (${info.project.name})`);
	await addMum(page);
	await page.getByRole('link', { name: 'Start a plan' }).click();

	await story.step('a new plan', async () => {
		await page.goto(`${new URL(page.url()).pathname}?lang=ur`);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('پلان شروع کریں');
	});

	await page.goto(new URL(page.url()).pathname);
	await page.getByLabel('Family support plan').check();
	await page.getByRole('button', { name: 'Start the plan' }).click();
	await expect(page.getByText('The family cannot see this plan yet')).toBeVisible();
	const plan = new URL(page.url()).pathname;

	await story.step('the plan as it is being written', async () => {
		await page.goto(`${plan}?lang=ur`);
		await expect(page.getByText('خاندان ابھی یہ پلان نہیں دیکھ سکتا')).toBeVisible();
	});

	await story.step('a new goal', async () => {
		await page.goto(`${plan}/goals/new?lang=ur`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('مقصد لکھیں');
	});
});

test('Hostile and careless words are refused at the field and kept', async ({
	story,
	page
}, info) => {
	story.allowStatus(400);
	story.allowStatus(404);
	await signInAs(page, 'kerry');
	await makeFamily(page, `Shah (${info.project.name})`);
	await addMum(page);
	await startPlan(page);
	const plan = new URL(page.url()).pathname;
	const script = '<script>document.title = "taken"</script>';

	await story.step('nothing at all', async () => {
		await page.goto(`${plan}/goals/new`);
		await page.getByRole('button', { name: 'Save and add a step' }).click();
		await expect(page.locator('#plain-wrong')).toHaveText('This is needed');
		await expect(page.locator('#owner-wrong')).toHaveText('Choose one of these');
	});

	await story.step('ten thousand letters', async () => {
		const long = 'so long '.repeat(1250);
		await page.getByLabel('What will change').fill(long);
		await page.getByLabel('Why this matters').fill(script);
		await page.getByRole('button', { name: 'Save and add a step' }).click();
		await expect(page.locator('#plain-wrong')).toHaveText('Use 2,000 letters or fewer');
		expect(await page.getByLabel('What will change').inputValue()).toBe(long);
		await expect(page.getByLabel('Why this matters')).toHaveValue(script);
	});

	await story.step('a script is only words', async () => {
		await page.getByLabel('What will change').fill(script);
		await page.getByLabel('The family asked for it').check();
		await page.getByRole('button', { name: 'Save and add a step' }).click();
		await expect(page.getByText(script)).toBeVisible();
		await expect(page).not.toHaveTitle('taken');
	});

	await story.step('what no form offers is refused', async () => {
		const send = async (path: string, form: Record<string, string>) => {
			const headers = { origin: new URL(page.url()).origin, accept: 'text/html' };
			const answer = await page.request.post(path, { form, headers, maxRedirects: 0 });
			return { status: answer.status(), text: await answer.text() };
		};
		const typed = { words: 'Ring home', language: 'xx', ownerId: 'nobody', dueOn: '2026-02-31' };
		const step = await send(page.url(), typed);
		expect(step.status).toBe(400);
		expect(step.text).toContain('Ring home');
		expect(step.text).toContain('Write a real day');

		const family = new URL(page.url()).pathname.split('/plan/')[0] ?? '';
		const kind = await send(`${family}/plan/new`, { kind: 'prison', startsOn: '2026-11-01' });
		expect(kind.status).toBe(400);
		const name = 'Kerry\u202egnp';
		expect((await send(`${family}/name`, { name })).status).toBe(400);
		expect((await send(`${family}/people/add/burglar`, { name: 'X' })).status).toBe(404);
		const reason = await send(`${plan}/close`, { closedOn: 'soon', reason: 'bored' });
		expect(reason.status).toBe(400);
		expect(reason.text).toContain('soon');
	});
});
