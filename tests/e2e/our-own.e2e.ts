import { expect, signInAs, test } from '../support/story';

test('A goal of our own, and what works for us', async ({ story, page }, info) => {
	const isPhone = info.project.name === 'phone';
	const [key, family, name] = isPhone
		? ['mick', 'Doyle family', 'Mick']
		: ['marta', 'Nowak family', 'Marta'];
	const goal = `Eat together on Sundays ${info.project.name} ${Date.now()}`;
	const works = `Ring after ten ${info.project.name} ${Date.now()}`;
	await signInAs(page, key);
	const link = page.locator('main a[href^="/plan/own-goal/"]').first();
	const where = (await link.getAttribute('href')) ?? '';
	for (const language of ['ur', 'en'])
		await story.step(`three questions, in ${language}`, async () => {
			await page.goto(`${where}?lang=${language}`);
			await expect(page.locator('#form textarea')).toHaveCount(3);
		});
	await page.locator('textarea[name="plain"]').fill(goal);
	story.allowStatus(400);
	await story.step('what is missing is asked for, and nothing typed is lost', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#why-wrong')).toBeVisible();
		await expect(page.locator('textarea[name="plain"]')).toHaveValue(goal);
	});
	await page.locator('textarea[name="why"]').fill('We miss each other');
	await page.locator('textarea[name="know"]').fill('All of us at the table');
	const circle = page.locator('input[type="radio"][name="circleId"]').first();
	if ((await circle.count()) > 0) await circle.check();
	await story.step('it is a goal like any other', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('h1')).toContainText(goal);
		await expect(page.getByRole('link', { name: 'Say how this is going' })).toBeVisible();
	});

	await page.goto('/people');
	await story.step('what works for us', async () => {
		await page.locator('#works a').click();
		await page.locator('textarea[name="words"]').fill(works);
		const choice = page.locator('input[type="radio"][name="circleId"]').first();
		if ((await choice.count()) > 0) await choice.check();
	});
	await story.step('it is there, for everyone it was said to', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#works')).toContainText(works);
	});

	await page.context().clearCookies();
	await signInAs(page, 'kerry');
	await page.getByRole('link', { name: family }).first().click();
	await story.step('the key worker reads both', async () => {
		await expect(page.locator('#works')).toContainText(works);
		await expect(page.locator('main')).toContainText(goal);
		await expect(page.locator('#works')).toContainText(name);
	});
	await page.goto('/help');
});

test('A grandmother at one goal, and out again', async ({ story, page }, info) => {
	test.skip(info.project.name !== 'phone', 'it changes the family it is told of');
	await signInAs(page, 'mick');
	await page.goto('/people');
	await page.locator('a[href="/people/guests"]').click();
	for (const language of ['ur', 'en'])
		await story.step(`whom, and to which goals, in ${language}`, async () => {
			await page.goto(`/people/guests?lang=${language}`);
			await expect(page.locator('input[name="goalIds[]"]').first()).toBeVisible();
		});
	story.allowStatus(400);
	await story.step('nobody is invited to nothing', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#goalIds-wrong')).toBeVisible();
	});
	await page.locator('input[name="name"]').fill('Nana Bridget');
	await page.locator('input[name="part"][value="grandparent"]').check();
	await page.locator('input[name="goalIds[]"]').first().check();
	await story.step('a code for her phone, shown once', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('[data-invitation="code"]')).toBeVisible();
	});
	const join = await page.locator('[data-invitation="link"]').innerText();

	const nana = await story.anotherPerson({ viewport: { width: 360, height: 740 } });
	await nana.step('she comes in by it', async () => {
		await nana.page.goto(join);
		await expect(nana.page.locator('h1')).toBeVisible();
	});

	await story.step('she is taken out again', async () => {
		await page.goto('/people/guests');
		await page.locator('form[action="?/remove"] button').first().click();
		await expect(page.locator('form[action="?/remove"]')).toHaveCount(0);
	});
});

test('Two parents: the worker invites', async ({ story, page }, info) => {
	test.skip(info.project.name !== 'phone', 'told once');
	await signInAs(page, 'amina');
	await story.step('who to ask', async () => {
		await page.goto('/people/guests?lang=en');
		const shared = page.getByText('Another parent sees your goals too.');
		const form = page.locator('input[name="goalIds[]"]');
		await expect(shared.or(form).first()).toBeVisible();
	});
});
